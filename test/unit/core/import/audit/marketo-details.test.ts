import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { changeDetails } from '../../../../../src/core/import/audit/marketo-details';

/** Change details as Adobe documents them, and what they say of a setting. */
const SURE: readonly (readonly [string, object])[] = [
  ['New name "b", previous name "a"', { path: 'Name', from: 'a', to: 'b' }],
  ['New channel "Webinar" Old channel "Email"', { path: 'Channel', from: 'Email', to: 'Webinar' }],
  [
    'Edit token "my.Date" new value "May 3" old value "May 1"',
    { path: 'my.Date', from: 'May 1', to: 'May 3' },
  ],
  [
    'Edited token "my.Date" new value "" old value "say "hi""',
    { path: 'my.Date', from: 'say "hi"', to: '' },
  ],
  ['Add token "my.Date" value "May 1"', { path: 'my.Date', from: null, to: 'May 1' }],
  ['Added token "my.Date", value "May 1"', { path: 'my.Date', from: null, to: 'May 1' }],
  ['Delete token "my.Date"', { path: 'my.Date', to: null }],
  [
    'Edit analytics behavior "Inclusive"\r\nOld behavior "Normal"',
    { path: 'Analytics behavior', from: 'Normal', to: 'Inclusive' },
  ],
  [
    'Edit period cost New cost value “500”, New program month "2026-05", Old cost value “400”, Old program month “2026-05”',
    { path: 'Period cost 2026-05', from: '400', to: '500' },
  ],
  [
    'Delete period cost. Value “500” program month "2026-05"',
    { path: 'Period cost 2026-05', from: '500', to: null },
  ],
  ['New description "b", previous description "a"', { path: 'Description', from: 'a', to: 'b' }],
  ['New description "b" Old description "a"', { path: 'Description', from: 'a', to: 'b' }],
  ['New description "b" Previous "a"', { path: 'Description', from: 'a', to: 'b' }],
  ['Updated "Subject" to "New things"', { path: 'Subject', to: 'New things' }],
  [
    'Change program status. New value "on" Old value "off"',
    { path: 'Program status', from: 'off', to: 'on' },
  ],
  [
    'Edit stream\nNew stream Name: "b" Old stream name: "a"\nNew Placement: "1" Old Placement: "1"',
    { path: 'Stream name', from: 'a', to: 'b' },
  ],
  [
    'Edit stream\nNew stream Name: "a" Old stream name: "a"\nNew Placement: "2" Old Placement: "1"',
    { path: 'Placement of stream a', from: '1', to: '2' },
  ],
  ['Removed segmentation', { path: 'Segmentation', to: null }],
];

const NOTHING = [
  'N/A',
  '',
  'Edited form settings',
  'Cloned from "Webinar"',
  'Filter: Industry is "Tech" and Score at least "50"',
  'Edit period cost New cost value "5", New program month "2026-06", Old cost value "4", Old program month "2026-05"',
  // Two ways to read it: a value that is written like what stands behind it.
  'Edit token "a" new value "b" old value "c" old value "d"',
];

describe('changeDetails', () => {
  for (const [details, told] of SURE)
    it(`takes apart: ${details}`, () => assert.deepEqual(changeDetails(details), told));

  for (const details of NOTHING)
    it(`leaves alone: ${details}`, () => assert.deepEqual(changeDetails(details), {}));
});
