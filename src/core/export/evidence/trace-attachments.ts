import { grid, hash, paragraph, section } from './markup';
import type { Markup } from './markup';
import type { Pack, Traced } from './pack';
import { part } from './trace-parts';

/** The files that it names, with their sums. */
export function attachmentSection(pack: Pack, { member }: Traced): Markup {
  const { say, attachments } = pack;
  const { label } = say;
  const title = say.part('attachments');
  const rows = attachments
    .filter(({ change }) => change === member.id)
    .map(({ path, look }) => [
      path,
      say.attachment(look.found),
      look.found === 'yes' ? String(look.size) : '',
      hash(look.found === 'yes' ? look.sha256 : ''),
    ]);
  if (rows.length === 0) return part(pack, 'attachments', title);
  const columns = [label('file'), label('found'), label('size'), 'SHA-256'];
  return section(
    'attachments',
    title,
    grid({ caption: title, isHeaded: true, columns, rows }),
    paragraph(say.sentence.attachmentNote),
  );
}
