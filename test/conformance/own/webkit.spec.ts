import { describeOwn } from './describeOwn';

describeOwn('webkit');
