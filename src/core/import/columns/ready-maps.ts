import type { ColumnMap } from '../../model/column-map';

/** A column map that comes with the program, and where its headings and values are described. */
export interface ReadyMap {
  readonly map: ColumnMap;
  readonly source: string;
}

type Columns = ColumnMap['columns'];

const plain = (pairs: readonly (readonly [heading: string, field: string])[]): Columns =>
  pairs.map(([heading, field]) => ({ heading, field }));

const translated = (heading: string, field: string, codes: Readonly<Record<string, string>>) => ({
  heading,
  field,
  values: Object.entries(codes).map(([from, to]) => ({ from, to })),
});

/**
 * Change requests as a list of ServiceNow exports them with the names of its fields as headings. `state`, `type`,
 * `risk` and `priority` come as labels or as the numbers behind them. What a state means is said by ServiceNow (*State
 * model and transitions*: in *Implement* the work is being done, in *Review* and *Closed* it is over); the numbers of
 * `risk` and `priority` are those that Red Hat's collection for Ansible writes into the same table.
 */
const serviceNow: ColumnMap = {
  id: 'servicenow-change-request',
  name: 'ServiceNow change_request',
  makes: 'changes',
  headings: ['number', 'short_description', 'type', 'requested_by'],
  columns: [
    ...plain([
      ['short_description', 'title'],
      ['number', 'ticket'],
      ['requested_by', 'requester'],
      ['assigned_to', 'owner'],
      ['justification', 'why'],
      ['description', 'what'],
      ['implementation_plan', 'what'],
      ['backout_plan', 'rollback'],
      ['start_date', 'window.start'],
      ['end_date', 'window.end'],
      ['work_end', 'live'],
      ['sys_created_on', 'requested'],
      ['close_notes', 'status-reason'],
    ]),
    translated('type', 'track', {
      Standard: 'pre-approved',
      Normal: 'needs-approval',
      Emergency: 'emergency',
    }),
    translated('state', 'status', {
      '-5': 'draft',
      New: 'draft',
      '-4': 'proposed',
      Assess: 'proposed',
      '-3': 'proposed',
      Authorize: 'proposed',
      '-2': 'scheduled',
      Scheduled: 'scheduled',
      '-1': 'scheduled',
      Implement: 'scheduled',
      '0': 'live',
      Review: 'live',
      '3': 'live',
      Closed: 'live',
      '4': 'cancelled',
      Canceled: 'cancelled',
    }),
    translated('risk', 'risk', {
      '1': 'high',
      '2': 'high',
      High: 'high',
      'Very High': 'high',
      '3': 'medium',
      Moderate: 'medium',
      '4': 'low',
      Low: 'low',
      None: 'low',
    }),
    translated('priority', 'priority', {
      '1': 'urgent',
      '1 - Critical': 'urgent',
      '2': 'high',
      '2 - High': 'high',
      '3': 'medium',
      '3 - Moderate': 'medium',
      '4': 'low',
      '4 - Low': 'low',
    }),
  ],
  'key-columns': ['number'],
};

/**
 * Issues of Jira Service Management with its fields for changes, as the list of issues exports them (all fields, CSV).
 * A heading that stands there several times is a field with several values. The statuses are those of the workflow
 * for changes that Atlassian sets up, with its two reviews (*Enforce an approval step for change reviews*), and of
 * plain ones. *Failed* is not among them: whether what failed was rolled back as well, nothing says.
 */
const jira: ColumnMap = {
  id: 'jira-changes',
  name: 'Jira changes',
  makes: 'changes',
  headings: ['Summary', 'Issue key', 'Custom field (Change type)'],
  columns: [
    ...plain([
      ['Summary', 'title'],
      ['Issue key', 'ticket'],
      ['Reporter', 'requester'],
      ['Assignee', 'owner'],
      ['Description', 'what'],
      ['Created', 'requested'],
      ['Resolved', 'live'],
      ['Due date', 'deadline'],
      ['Custom field (Change start date)', 'window.start'],
      ['Custom field (Change completion date)', 'window.end'],
      ['Custom field (Change reason)', 'why'],
    ]),
    translated('Custom field (Change type)', 'track', {
      Standard: 'pre-approved',
      Normal: 'needs-approval',
      Emergency: 'emergency',
    }),
    translated('Custom field (Change risk)', 'risk', {
      Low: 'low',
      Medium: 'medium',
      High: 'high',
      Critical: 'high',
    }),
    translated('Priority', 'priority', {
      Lowest: 'low',
      Low: 'low',
      Medium: 'medium',
      High: 'high',
      Highest: 'urgent',
    }),
    translated('Status', 'status', {
      'To Do': 'proposed',
      Open: 'proposed',
      Review: 'proposed',
      Planning: 'proposed',
      'Waiting for approval': 'proposed',
      'Awaiting CAB approval': 'proposed',
      'Awaiting implementation': 'scheduled',
      'In Progress': 'approved',
      'Work in progress': 'approved',
      Implementing: 'approved',
      'Peer review / change manager approval': 'proposed',
      Completed: 'live',
      Resolved: 'live',
      Closed: 'live',
      Done: 'live',
      Declined: 'rejected',
      Canceled: 'cancelled',
      Cancelled: 'cancelled',
    }),
  ],
  'key-columns': ['Issue key'],
};

/** The maps for exports whose headings are known, so that the logbook need keep none of its own. */
export const readyMaps: readonly ReadyMap[] = [
  {
    map: serviceNow,
    source:
      'https://apis.io/schemas/servicenow/servicenow-change-request/ (fields of change_request), ' +
      'https://www.servicenow.com/docs/r/it-service-management/change-management/c_ChangeStateModel.html (states), ' +
      'https://github.com/ansible-collections/servicenow.itsm/blob/main/plugins/module_utils/change_request.py (risk and priority)',
  },
  {
    map: jira,
    source:
      'https://support.atlassian.com/jira-software-cloud/docs/export-issues-from-jira-to-csv/ (CSV, all fields), ' +
      'https://support.atlassian.com/jira-service-management-cloud/docs/enforce-an-approval-step-for-change-reviews/ (reviews)',
  },
];
