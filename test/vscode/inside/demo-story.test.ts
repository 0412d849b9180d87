import assert from 'node:assert/strict';
import path from 'node:path';
import { before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { writeDemo } from '../../../src/demo/demo';
import { showSave } from '../../../src/extension/commands/show-save';
import { historyNodes } from '../../../src/extension/history/history-view';
import type { OpenLogbook } from '../../../src/extension/services/open-logbook';
import type { TreeNode } from '../../../src/extension/tree/node';
import { lines, services, until, workspace } from './workspace';

describe('the threshold of the demo', () => {
  let logbook: OpenLogbook;

  before(async function () {
    this.timeout(120_000);
    await writeDemo(path.join(workspace(), 'demo'));
    const { logbooks } = await services();
    await logbooks.findAgain();
    logbook = await until(() => logbooks.all.find(({ root }) => root.path.endsWith('/demo')));
    await until(async () => (await services()).git?.of(logbook));
    const tool = logbook.snapshot.tools.get('marketo');
    assert.ok(tool);
    (await services()).selection.choose({ record: { logbook, entry: tool } });
  });

  /** What the History view shows of what is selected. */
  async function shown(): Promise<readonly TreeNode[]> {
    const found = await historyNodes(await services(), (await services()).selection.current);
    assert.ok(found.ok);
    return found.nodes;
  }

  it('is told by who, when and why it was moved, up and down, once its tool is selected', async () => {
    let save = '';
    const story: string[] = [];
    for (const line of await lines(await shown())) {
      if (/^ *[^ ].* {2}(?:Raise|Lower) the MQL threshold/.test(line)) save = line.trim();
      const [, moved] = /^ *MQL threshold {2}(\d+ → \d+)$/.exec(line) ?? [];
      if (moved !== undefined) story.push(`${moved}  ${save}`);
    }
    assert.deepEqual(story, [
      '85 → 75  Kenji Watanabe  Lower the MQL threshold to 75',
      '70 → 80  Kenji Watanabe  Raise the MQL threshold to 80 before the product data arrives',
      '80 → 70  Kenji Watanabe  Lower the MQL threshold to 70 again for six new SDRs',
      '70 → 80  Noor van den Berg  Raise the MQL threshold to 80 again, with more points for intent',
      '80 → 70  Dan Whitcombe  Lower the MQL threshold to 70',
      '65 → 75  Dan Whitcombe  Raise the MQL threshold to 80',
    ]);
  });

  it('is listed to its very beginning, a part at a time', async () => {
    const history = await (await services()).git?.of(logbook)?.history();
    assert.ok(history?.ok);
    const titles = (await history.value.ofTool('marketo')).length;
    assert.ok(titles > 200);
    const nodes = await shown();
    assert.equal(nodes.at(-1)?.item().label, 'Earlier saves');
    const ids: string[] = [];
    const walk = async (below: readonly TreeNode[]): Promise<void> => {
      for (const node of below) {
        ids.push(node.id);
        await walk(await node.children());
      }
    };
    await walk(nodes);
    assert.equal(new Set(ids).size, ids.length, 'VS Code takes each id once');
    assert.equal(ids.filter((id) => /\.yaml$/.test(id)).length, titles);
  });

  it('is told in full by a page of one of these saves', async () => {
    const found = async (below: readonly TreeNode[]): Promise<TreeNode | undefined> => {
      for (const node of below) {
        const { description } = node.item();
        if (description === 'Lower the MQL threshold to 75' && node.item().contextValue)
          if ((await lines([node])).some((line) => line.includes('85 → 75'))) return node;
        const inside = await found(await node.children());
        if (inside) return inside;
      }
      return undefined;
    };
    const save = await found(await shown());
    assert.ok(save);
    await showSave.run(await services(), save);
    const report = await until(() =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'mops-logbook-report'),
    );
    assert.match(report.getText(), /^## Lower the MQL threshold to 75$/m);
    assert.match(report.getText(), /^- MQL threshold: 85 → 75$/m);
  });
});
