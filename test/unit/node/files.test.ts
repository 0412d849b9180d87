import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { nodeFiles } from '../../../src/node/files';
import { temporaryFolders, writeFiles } from './temporary-folder';

const LIMIT = 1_000;

describe('nodeFiles.list', () => {
  const folder = temporaryFolders();

  it('lists what is named like a record in the folders of records, in order, with its stamp', async () => {
    const root = folder();
    await writeFiles(root, {
      'logbook.yaml': 'format: 1\n',
      'README.md': '',
      'other.yaml': '',
      'tools/marketo.yaml': 'id: marketo\n',
      'tools/.hidden.yaml': '',
      'tools/notes.md': '',
      'tools/hubspot.yml': '',
      'tools/SEGMENT.YAML': '',
      'other.yml': '',
      'changes/2026/11/b.yaml': '',
      'changes/2026/11/a.yaml': '',
      'changes/2026/11/.mops-logbook-0123456789abcdef.tmp': '',
      'changes/2026/stray.yaml': '',
      'changes/.obsidian/x.yaml': '',
      'templates/changes/t.yaml': '',
      'templates/mail/x.yaml': '',
      'attachments/x/y.yaml': '',
      'updates/2026/u.yaml': '',
      'imports/sheet.yaml': '',
      'imports/done/2026-11-20-sheet-k3f9.ndjson': '',
      'answers/nightly.yaml': '',
      'events/marketo/x.ndjson': '',
      'sub/tools/x.yaml': '',
    });
    const listed = await nodeFiles(root).list();
    assert.deepEqual(
      listed.map(({ path }) => path),
      [
        'answers/nightly.yaml',
        'changes/2026/11/a.yaml',
        'changes/2026/11/b.yaml',
        'changes/2026/stray.yaml',
        'imports/sheet.yaml',
        'logbook.yaml',
        'templates/changes/t.yaml',
        'tools/SEGMENT.YAML',
        'tools/hubspot.yml',
        'tools/marketo.yaml',
        'updates/2026/u.yaml',
      ],
    );
    const tool = listed.at(-2);
    assert.deepEqual([tool?.size, tool?.type], [12, 'file']);
    assert.ok((tool?.mtimeMs ?? 0) > 1e12 && (tool?.ctimeMs ?? 0) > 1e12);
  });

  it('lists links and enters none', async () => {
    const outside = folder();
    await writeFiles(outside, { 'secret.yaml': 'id: secret\n', '2026/11/x.yaml': '' });
    const root = folder();
    await writeFiles(root, { 'tools/real.yaml': 'id: real\n', 'changes/2025/01/a.yaml': '' });
    symlinkSync(join(outside, 'secret.yaml'), join(root, 'tools', 'link.yaml'));
    symlinkSync(join(outside, 'gone.yaml'), join(root, 'tools', 'dangling.yaml'));
    symlinkSync(join(outside, '2026'), join(root, 'changes', '2026'));
    symlinkSync(outside, join(root, 'processes'));
    symlinkSync(outside, join(root, 'templates'));
    symlinkSync(outside, join(root, 'tools', 'folder'));
    const listed = await nodeFiles(root).list();
    assert.deepEqual(
      listed.map(({ path, type }) => `${path} ${type}`),
      [
        'changes/2025/01/a.yaml file',
        'changes/2026 link',
        'processes link',
        'templates link',
        'tools/dangling.yaml link',
        'tools/link.yaml link',
        'tools/real.yaml file',
      ],
    );
  });

  it('lists a folder or a pipe with the name of a record as what it is', async function () {
    if (process.platform === 'win32') this.skip();
    const root = folder();
    mkdirSync(join(root, 'tools', 'folder.yaml'), { recursive: true });
    execFileSync('mkfifo', [join(root, 'tools', 'pipe.yaml')]);
    const listed = await nodeFiles(root).list();
    assert.deepEqual(
      listed.map(({ path, type }) => `${path} ${type}`),
      ['tools/folder.yaml other', 'tools/pipe.yaml other'],
    );
    await assert.rejects(nodeFiles(root).read('tools/pipe.yaml', LIMIT), { code: 'EREFUSED' });
    await assert.rejects(nodeFiles(root).read('tools/folder.yaml', LIMIT));
  });

  it('has nothing to list where nothing is', async () => {
    assert.deepEqual(await nodeFiles(join(folder(), 'none')).list(), []);
  });
});

describe('nodeFiles.read', () => {
  const folder = temporaryFolders();

  it('reads regular files up to the limit', async () => {
    const root = folder();
    await writeFiles(root, {
      'tools/a.yaml': 'x'.repeat(LIMIT),
      'tools/b.yaml': 'x'.repeat(LIMIT + 1),
    });
    const files = nodeFiles(root);
    assert.equal((await files.read('tools/a.yaml', LIMIT)).length, LIMIT);
    await assert.rejects(files.read('tools/b.yaml', LIMIT), { code: 'EFBIG' });
    await assert.rejects(files.read('tools/none.yaml', LIMIT), { code: 'ENOENT' });
  });

  it('does not leave the logbook, by name or by link', async () => {
    const outside = folder();
    await writeFiles(outside, { 'secret.yaml': 'secret' });
    const root = folder();
    await writeFiles(root, { 'tools/a.yaml': 'a' });
    symlinkSync(outside, join(root, 'linked'));
    symlinkSync(join(outside, 'secret.yaml'), join(root, 'tools', 'link.yaml'));
    const files = nodeFiles(root);
    const hostile = [
      ...['../x', '..', '', '/etc/passwd', 'tools/../../x', 'tools//a.yaml', './tools/a.yaml'],
      ...['tools\\a.yaml', 'C:/x', 'c:x', 'tools/a.yaml\0', join(outside, 'secret.yaml')],
      ...['linked/secret.yaml'],
    ];
    for (const path of hostile)
      await assert.rejects(files.read(path, LIMIT), { code: 'EREFUSED' }, JSON.stringify(path));
    await assert.rejects(files.read('tools/link.yaml', LIMIT));
    for (const path of hostile) {
      await assert.rejects(files.create(path, 'x'), { code: 'EREFUSED' });
      await assert.rejects(files.replace(path, 'x'), { code: 'EREFUSED' });
    }
    await assert.rejects(files.create('tools/link.yaml', 'x'));
    await assert.rejects(files.replace('tools/link.yaml', 'x'));
    assert.equal(readFileSync(join(outside, 'secret.yaml'), 'utf8'), 'secret');
  });

  it('takes a name that a shell would expand for what it is', async () => {
    const root = folder();
    await writeFiles(root, { 'tools/a.yaml': 'a' });
    writeFileSync(join(root, 'tools', '*.yaml'), 'star');
    const listed = await nodeFiles(root).list();
    assert.deepEqual(
      listed.map(({ path }) => path),
      ['tools/*.yaml', 'tools/a.yaml'],
    );
    assert.equal(Buffer.from(await nodeFiles(root).read('tools/*.yaml', LIMIT)).toString(), 'star');
  });
});
