import { describeOwn } from './describeOwn';

describeOwn('firefox');
