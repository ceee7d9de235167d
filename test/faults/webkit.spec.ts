import { describeFaults } from './describeFaults';

describeFaults('webkit');
