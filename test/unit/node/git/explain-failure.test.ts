import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { clean, detailOf, explainFailure } from '../../../../src/node/git/explain-failure';

/** Sentences of git 2.30 to 2.47, of ssh and of servers, as they were said. */
const SAID: readonly (readonly [string, string])[] = [
  [
    'error: copy-fd: write returned: No space left on device\nerror: .git/objects/ab: failed',
    'disk-full',
  ],
  ["fatal: Unable to create '/r/.git/index.lock': No space left on device", 'disk-full'],
  ["fatal: sha1 file '/r/.git/index.lock' write error. Out of diskspace", 'disk-full'],
  ["fatal: cannot update ref 'refs/heads/main': couldn't write '/r/main.lock'", 'disk-full'],
  ['fatal: sha1 file write error: No space left on device', 'disk-full'],
  [
    "fatal: Unable to create '/r/.git/index.lock': File exists.\n\nAnother git process",
    'index-locked',
  ],
  ["fatal: Unable to create '/r/.git/index.lock': Read-only file system", 'read-only'],
  ["fatal: Unable to create '/r/.git/index.lock': Permission denied", 'read-only'],
  ["fatal: detected dubious ownership in repository at '/r'", 'foreign-owner'],
  ['fatal: not a git repository (or any of the parent directories): .git', 'no-repository'],
  ['fatal: no email was given and auto-detection is disabled', 'no-identity'],
  ["fatal: could not read Username for 'https://h': terminal prompts disabled", 'needs-password'],
  ['remote: Invalid username or password.\nfatal: Authentication failed for', 'needs-password'],
  ["remote: Repository not found.\nfatal: repository 'https://h/x/' not found", 'remote-not-found'],
  [
    "fatal: unable to access 'https://h/x/': The requested URL returned error: 403",
    'remote-forbidden',
  ],
  ["fatal: unable to access 'https://h/x/': Could not resolve host: h", 'remote-unreachable'],
  ["fatal: unable to access 'https://h/': SSL certificate problem", 'bad-certificate'],
  [
    "fatal: unable to access 'https://h/': error setting certificate verify locations:  CAfile: ",
    'bad-certificate',
  ],
  ["fatal: unable to access 'https://h/': error setting certificate file: ", 'bad-certificate'],
  [
    'ssh: connect to host h port 22: Connection refused\nfatal: Could not read from remote repository.',
    'remote-unreachable',
  ],
  [
    'error: Your local changes to the following files would be overwritten by merge:\n\ta',
    'unrecorded-in-the-way',
  ],
  ['fatal: refusing to merge unrelated histories', 'unrelated-histories'],
  ["fatal: transport 'ext' not allowed", 'protocol-refused'],
  ['fatal: bad object HEAD', 'damaged'],
  ['something quite new', 'git-failed'],
];

describe('explainFailure', () => {
  for (const [words, code] of SAID) {
    it(`knows ${code} by “${words.split('\n')[0] ?? ''}”`, () => {
      assert.equal(explainFailure('push', { words }).code, code);
    });
  }

  it('lays nothing at a server’s door that no server was asked', () => {
    const words = 'fatal: the remote end hung up unexpectedly';
    assert.equal(explainFailure('fetch', { words }).code, 'remote-unreachable');
    assert.equal(explainFailure('status', { words }).code, 'git-failed');
  });

  it('tells what was said, and not how the work went', () => {
    const words = clean(
      'Enumerating objects: 4, done.\nWriting objects:  75% (3/4)\rWriting objects: 100% (4/4), done.\nTotal 4 (delta 1)\n',
    );
    const branch =
      '!\trefs/heads/main:refs/heads/main\t[remote rejected] (protected branch)\nDone\n';
    const end = "error: failed to push some refs to '../x.git'\n";
    assert.equal(detailOf(`To ../x.git\n${branch}${words}remote: Ask Lee\n${end}`), 'Ask Lee');
    assert.equal(detailOf(`To ../x.git\n${branch}${words}${end}`), 'protected branch');
  });

  it('hands on nothing that a terminal would obey, and not much of anything', () => {
    const hostile = `\u001b[31mred\u001b]0;title\u0007\u0008\u202e\u0000${'x'.repeat(5000)}`;
    const { detail } = explainFailure('x', { words: clean(hostile) }).args;
    assert.match(String(detail), /^x{600}$/);
    assert.equal(clean('a\u001b[1;31mb\u001b[0m\r\nc'), 'ab\nc');
    assert.equal(detailOf('hint: do\nremote: error: main is protected\n'), 'main is protected');
  });
});
