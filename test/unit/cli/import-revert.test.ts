import assert from 'node:assert/strict';
import {
  appendFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { ImportOutput } from '../../../src/cli/outputs/import-output';
import { Place } from './cli';

const CHANGELOG = `# Changelog

## [1.1.0] - 2026-10-02

### Added

- A score for webinars

### Fixed

- Routing of leads without a country
`;

describe('import --revert', () => {
  let place: Place;
  const json = async (...argv: string[]): Promise<{ code: number; output: ImportOutput }> => {
    const { code, out } = await place.run(...argv, '--json');
    return { code, output: JSON.parse(out) as ImportOutput };
  };

  beforeEach(() => {
    place = new Place();
    const write = (path: string, text: string) => writeFileSync(join(place.folder, path), text);
    for (const folder of ['tools', 'in']) mkdirSync(join(place.folder, folder));
    write('logbook.yaml', 'format: 1\nname: Acme\n');
    write('tools/marketo.yaml', 'id: marketo\nname: Marketo Engage\n');
    write('in/CHANGELOG.md', CHANGELOG);
  });
  afterEach(() => place.remove());

  it('keeps what was edited when it is taken back, and exits with 1', async () => {
    const { output } = await json('import', 'in/CHANGELOG.md', '--tool', 'marketo');
    const path = output.first[0]?.path ?? '';
    appendFileSync(join(place.folder, path), 'owner: lee\n');
    const { code, out } = await place.run('import', '--revert', output.import ?? '');
    assert.deepEqual([code, out.trim()], [1, path]);
    assert.match(readFileSync(join(place.folder, path), 'utf8'), /owner: lee/);
  });

  it('names what was moved and what is gone when it is taken back, and exits with 1 while a file stays', async () => {
    const { output } = await json('import', 'in/CHANGELOG.md', '--tool', 'marketo');
    const [path = '', deleted = ''] = output.first.map((one) => one.path ?? '');
    const now = 'changes/2026/10/renamed.yaml';
    renameSync(join(place.folder, path), join(place.folder, now));
    rmSync(join(place.folder, deleted));
    const { code, out, err } = await place.run('import', '--revert', output.import ?? '');
    assert.deepEqual(
      [code, out.trim().split('\n')],
      [1, [`${path} stands at ${now} now`, `${deleted} was not there any more`]],
    );
    assert.match(err, /moved them: 1[^]*Not there any more: 1/);
    rmSync(join(place.folder, now));
    const again = await json('import', '--revert', output.import ?? '');
    assert.deepEqual(again.output, { deleted: 0, kept: [], moved: [], gone: [path] });
  });
});
