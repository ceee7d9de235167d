import { describeFaults } from './describeFaults';

describeFaults('firefox');
