import { audienceName } from '../../logbook/names';
import type { Change } from '../../model/change';
import { linkOf } from '../about';
import { escapeHtml, isolatedHtml, listHtml, plainHtml, safeLinkHtml } from '../html';
import { linkTo } from './page';
import { withoutAddress } from '../without-address';
import type { Site } from './site-context';

/** The addresses that a change names; one that may not open is shown as text. */
export function linksList({ input: { words } }: Site, change: Change): string {
  const items = (change.links ?? []).map((given) => {
    const { url, label, type } = linkOf(given);
    const link = safeLinkHtml(url, label ?? url);
    return type === undefined
      ? link
      : words.labelled(plainHtml(words.site.choice('type', type)), link);
  });
  return listHtml(items);
}

/** The changes that this one names, and those that name it: as far as they are in the site. */
export function relationsList(site: Site, path: string, change: Change): string {
  const { changes, namedBy, input } = site;
  const { words } = input;
  const link = (label: string, id: string): string =>
    words.labelled(plainHtml(label), linkTo(site, path, 'changes', id));
  const forward = (change.relations ?? [])
    .filter(({ id }) => changes.has(id))
    .map(({ type, id }) => link(words.site.choice('type', type), id));
  const back = (namedBy.get(change.id) ?? []).map(({ type, id }) =>
    link(words.site.inverse(type), id),
  );
  return listHtml([...forward, ...back]);
}

/** Which law it touches, and why it may be done. */
export function complianceList({ input: { words } }: Site, change: Change): string {
  return listHtml(
    (change.compliance ?? []).map(({ law, because, basis }) => {
      const reasons = [because ?? '', basis ?? ''].filter(Boolean);
      const name = escapeHtml(words.site.choice('law', law));
      const why = isolatedHtml(reasons);
      return why === '' ? name : words.labelled(name, why);
    }),
  );
}

/** Who learns what, and by when. */
export function trainingList({ input: { words, snapshot } }: Site, change: Change): string {
  return listHtml(
    (change.training ?? []).map(({ audience, material, due, 'done-on': done }) => {
      const when = done ?? due;
      const name = plainHtml(withoutAddress(audienceName(snapshot, audience)));
      const facts = [
        material === undefined ? '' : safeLinkHtml(material, material),
        when === undefined ? '' : plainHtml(words.day(when)),
      ].filter(Boolean);
      return facts.length === 0 ? name : words.labelled(name, facts.join(' · '));
    }),
  );
}
