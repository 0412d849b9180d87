import type { ExportOptions } from './exporter';

const unchanged = (text: string): string => text;

// https://docs.slack.dev/messaging/formatting-message-text: these three, and no others.
const escapeControls = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** What text must go through for Slack: nothing when a person pastes it. */
export function slackEscape({ pasted }: ExportOptions): (text: string) => string {
  return pasted ? unchanged : escapeControls;
}

/** Slack has no escape for its marks: text that holds a star stays as it is. */
export function bold(text: string): string {
  return text.includes('*') ? text : `*${text}*`;
}
