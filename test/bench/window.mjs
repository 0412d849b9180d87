// Opens one window of VS Code with the options of `runTests` in the first argument. A process of its own, because
// `runTests` passes on all that VS Code says.
import { runTests } from '@vscode/test-electron';

await runTests(JSON.parse(process.argv[2]));
