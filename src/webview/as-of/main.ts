import { toAsOf } from '../../protocol/as-of';
import { startPage } from '../start-page';
import { AsOfPage } from './as-of-page';

startPage(toAsOf, (message) => AsOfPage.receive(message));
