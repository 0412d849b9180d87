import { toImport } from '../../protocol/import';
import { startPage } from '../start-page';
import { ImportPage } from './import-page';

startPage(toImport, (message) => ImportPage.receive(message));
