import { toReconcile } from '../../protocol/reconcile';
import { startPage } from '../start-page';
import { ReconcilePage } from './reconcile-page';

const page = new ReconcilePage();

window.addEventListener('resize', () => page.drawSoon());
startPage(toReconcile, (message) => page.receive(message));
