import { describeOwn } from './describeOwn';

describeOwn('chromium');
