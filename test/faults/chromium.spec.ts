import { describeFaults } from './describeFaults';

describeFaults('chromium');
