import { firstDetails, sentence, sentences, type Found } from './template';
import type { Details } from './details';

/** A row names one setting: of two that it tells, that which changed, if only one did. */
function ofStream({ name = '', old = '', placement = '', before = '' }: Found): Details {
  if (placement === before) return { path: 'Stream name', from: old, to: name };
  return name === old ? { path: `Placement of stream ${name}`, from: before, to: placement } : {};
}

function ofCost({ month = '', before = '', from = '', to = '' }: Found): Details {
  return month === before ? { path: `Period cost ${month}`, from, to } : {};
}

const cost = ({ month = '' }: Found): Details => ({ path: `Period cost ${month}` });

/**
 * The sentences under *Change Details* of Marketo's asset audit trail that say what is new, as Adobe documents them in
 * https://experienceleague.adobe.com/en/docs/marketo/using/product-docs/administration/audit-trail/change-details-in-audit-trail
 * Where it says what was before, too, that is told; that something did not exist is told as null. Snapshots of smart
 * lists and flows say only how things are now, and stay text.
 */
const DETAILS = sentences([
  sentence('New name "{to}", previous name "{from}"', { path: 'Name' }),
  ...['old description', 'previous description', 'previous'].flatMap((before) =>
    ['', ','].map((comma) =>
      sentence(`New description "{to}"${comma} ${before} "{from}"`, { path: 'Description' }),
    ),
  ),
  sentence('New channel "{to}" Old channel "{from}"', { path: 'Channel' }),
  sentence('Change program status. New value "{to}" Old value "{from}"', {
    path: 'Program status',
  }),
  ...['Add', 'Added'].flatMap((add) => [
    sentence(`${add} token "{path}" value "{to}"`, { from: null }),
    sentence(`${add} token "{path}", value "{to}"`, { from: null }),
  ]),
  ...['Edit', 'Edited'].map((edit) =>
    sentence(`${edit} token "{path}" new value "{to}" old value "{from}"`),
  ),
  ...['Delete', 'Deleted'].map((gone) => sentence(`${gone} token "{path}"`, { to: null })),
  sentence('Add analytics behavior "{to}"', { path: 'Analytics behavior', from: null }),
  sentence('Edit analytics behavior "{to}" Old behavior "{from}"', { path: 'Analytics behavior' }),
  sentence('Delete analytics behavior "{from}"', { path: 'Analytics behavior', to: null }),
  sentence('Add period cost value "{to}" program month "{month}"', (found) => ({
    ...cost(found),
    from: null,
  })),
  sentence(
    'Edit period cost New cost value "{to}", New program month "{month}", Old cost value "{from}", Old program month "{before}"',
    ofCost,
  ),
  sentence('Delete period cost. Value "{from}" program month "{month}"', (found) => ({
    ...cost(found),
    to: null,
  })),
  sentence(
    'Edit stream New stream Name: "{name}" Old stream name: "{old}" New Placement: "{placement}" Old Placement: "{before}"',
    ofStream,
  ),
  sentence('Changed schedule to "{to}"', { path: 'Schedule' }),
  sentence('Set schedule to start on "{start}" and end by "{end}"', ({ start = '', end = '' }) => ({
    path: 'Schedule',
    to: { start, end },
  })),
  sentence('Updated "{path}" to "{to}"'),
  sentence('Edit module "{module}" {attribute} to "{to}"', ({ module = '', attribute = '' }) => ({
    path: `${module} ${attribute}`,
  })),
  sentence('Added segmentation "{to}"', { path: 'Segmentation' }),
  sentence('Removed segmentation', { path: 'Segmentation', to: null }),
  sentence('Added snippet "{to}"', { path: 'Snippet' }),
  sentence('Removed snippet', { path: 'Snippet', to: null }),
]);

/** What the details of a change tell; empty where they say nothing of a setting. */
export function changeDetails(details: string): Details {
  // Within a cell, lines may end as those of the file do.
  return firstDetails(DETAILS, details.replaceAll('\r\n', '\n').trim()) ?? {};
}
