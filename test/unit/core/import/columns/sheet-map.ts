import type { ColumnMap } from '../../../../../src/core/model/column-map';

/** A map with a column of each kind. */
export const MAP: ColumnMap = {
  id: 'sheet',
  makes: 'changes',
  headings: ['What', 'When'],
  columns: [
    { heading: 'What', field: 'title' },
    { heading: 'When', field: 'live' },
    { heading: 'Tool', field: 'tools', 'split-by': ';' },
    { heading: 'Who', field: 'done-by' },
    { heading: 'Field', field: 'settings.path' },
    { heading: 'Old', field: 'settings.from' },
    { heading: 'New', field: 'settings.to' },
    { heading: 'State', field: 'status', values: [{ from: 'Done', to: 'live' }] },
    { heading: 'Approver', field: 'approvals.by', 'split-by': ',' },
    { heading: 'Ticket', field: 'links' },
    { heading: 'Cost', field: 'cost' },
    { heading: 'Vendor ref', field: 'vendor-ref' },
    { heading: 'From', field: 'window.start' },
  ],
  defaults: [
    { field: 'approvals.role', value: 'legal' },
    { field: 'links.type', value: 'ticket' },
    { field: 'kind', value: 'Fixed' },
  ],
};
