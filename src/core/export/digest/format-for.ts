import type { Audience } from '../../logbook/audience';

/** The form that fits where people are told: a channel with a # or named after Slack is a chat, anything else is mail. */
export function formatFor({ channel = '' }: Audience): 'slack' | 'mail' {
  return /^#|slack/i.test(channel.trim()) ? 'slack' : 'mail';
}
