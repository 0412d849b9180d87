import { keyOrder } from '../model/key-order';
import { equalPlain } from '../model/plain';
import type { RecordKind } from '../model/record-kind';
import type { Result } from '../problem';
import { composeText } from './compose';
import { lineEndOf } from './edit/lines';
import { plainValue } from './plain-value';
import { attachComments } from './print/attach-comments';
import { blockLines, inFlow } from './print/render';
import { SourcePrinter } from './print/source-printer';
import { textOnlyProblem } from './text-only';

/**
 * A record in canonical order and style. Its value, its comments, the quotes of its words, its line ends and its byte
 * order mark stay; blank lines stay, one where there were several. To format twice changes nothing more.
 * Problems: those of `readYaml`, `yaml-not-a-record`, `yaml-text-only`.
 */
export function formatRecord(kind: RecordKind, text: string): Result<string> {
  const { root, broken, problems, textOnly } = composeText(text);
  const [first] = problems;
  if (broken && first) return { ok: false, problem: first };
  if (textOnly) return { ok: false, problem: textOnly };
  if (root?.kind !== 'map') {
    return { ok: false, problem: { code: 'yaml-not-a-record', severity: 'error', args: {} } };
  }
  const comments = attachComments(text, root);
  const node = new SourcePrinter(text, comments).node(root, keyOrder(kind));
  const body =
    node.kind === 'map' && node.pairs.length > 0
      ? blockLines(node, 0, 'text').lines
      : [inFlow(node)];
  const head = comments.head.length > 0 ? [...comments.head, ''] : [];
  const lines = [...head, ...body].flatMap((line) => line.split('\n'));
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const eol = lineEndOf(text);
  const formatted = bom + lines.join(eol).replace(/^(?:[ \t]*\r?\n)+/, '') + eol;
  const again = composeText(formatted);
  const isSame =
    !again.broken && again.root && equalPlain(plainValue(again.root), plainValue(root));
  return isSame
    ? { ok: true, value: formatted }
    : { ok: false, problem: textOnlyProblem('no-safe-edit') };
}
