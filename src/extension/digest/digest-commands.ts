import * as vscode from 'vscode';
import { formatFor } from '../../core/export/digest/format-for';
import { audienceOf } from '../../core/logbook/audience';
import type { Audience } from '../../core/logbook/audience';
import { oneLine } from '../../core/one-line';
import type { Command } from '../commands/command';
import { pickLogbook } from '../commands/pick-logbook';
import { showExport } from '../export/export-panel';
import { contentOf, planFor } from '../export/make-export';
import { dayWords } from '../services/day-words';
import type { OpenLogbook } from '../services/open-logbook';
import { withoutIcons, withoutLinks } from '../services/plain-text';
import type { Services } from '../services/services';
import { Told } from '../services/told';
import { digestFor, digestRequest } from './digest-request';
import { statesOf } from './digest-states';
import { markDigestSent } from './mark-digest-sent';

/**
 * What is new for an audience, as the text of a Slack message or a mail. VS Code's clipboard takes text alone: with its
 * formatting, a mail is copied on the page that exports.
 */
export const copyDigest: Command = {
  id: 'copyDigest',
  async run(services, argument) {
    const chosen = await chooseAudience(services, argument, vscode.l10n.t('Copy digest'));
    if (!chosen) return undefined;
    const { logbook, audience } = chosen;
    const request = digestRequest(audience);
    if (digestFor(logbook, request).isEmpty) {
      void offerExport(services, logbook, audience);
      return undefined;
    }
    const content = await contentOf(logbook, planFor(logbook, request, []));
    if (typeof content !== 'string') return undefined;
    await vscode.env.clipboard.writeText(content);
    // Not awaited: it is copied, whenever the message is read.
    void offerToMark(services, logbook, audience);
    return content;
  },
};

/** The same on the page that exports: with a preview, to copy or to save. */
export const openDigest: Command = {
  id: 'openDigest',
  async run(services, argument) {
    const chosen = await chooseAudience(services, argument, vscode.l10n.t('Show digest'));
    if (chosen) showExport(services, chosen.logbook, digestRequest(chosen.audience));
  },
};

/** Notes that an audience was told what is new. */
export const markSent: Command = {
  id: 'markDigestSent',
  async run(services, argument) {
    const chosen = await chooseAudience(services, argument, vscode.l10n.t('Mark digest as sent'));
    return chosen && markDigestSent(chosen.logbook, digestRequest(chosen.audience));
  },
};

interface Chosen {
  readonly logbook: OpenLogbook;
  readonly audience: Audience;
}

/** Whom the line of *To do* is for that a command was called on, or one that a person picks. */
async function chooseAudience(
  services: Services,
  argument: unknown,
  title: string,
): Promise<Chosen | undefined> {
  const logbook = await pickLogbook(services, argument, title);
  if (!logbook) return undefined;
  const id = givenAudience(argument) ?? (await pickAudience(logbook, title));
  const audience = id === undefined ? undefined : audienceOf(logbook.snapshot, id);
  return audience && { logbook, audience };
}

/** That of a line of *To do*, or of whatever else names one. */
function givenAudience(argument: unknown): string | undefined {
  if (typeof argument !== 'object' || argument === null || !('audience' in argument))
    return undefined;
  return typeof argument.audience === 'string' ? argument.audience : undefined;
}

async function pickAudience(logbook: OpenLogbook, title: string): Promise<string | undefined> {
  const states = statesOf(logbook);
  if (states.length === 0)
    throw new Told(
      vscode.l10n.t(
        'This logbook names no audiences yet. Add them to logbook.yaml under “audiences”: an id and a name, and where and how often they are told.',
      ),
    );
  const items = states.map(({ audience, news, due, last }) => ({
    label: withoutIcons(audience.name),
    description: newsWords(news),
    detail: [
      due === undefined ? '' : vscode.l10n.t('Due since {0}', dayWords(due)),
      last === undefined
        ? vscode.l10n.t('Never told of anything')
        : vscode.l10n.t('Last told {0}', dayWords(last)),
      withoutIcons(audience.channel ?? ''),
    ]
      .filter(Boolean)
      .join(' · '),
    id: audience.id,
  }));
  const placeHolder = vscode.l10n.t('For whom?');
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.id;
}

function newsWords(news: number): string {
  if (news === 0) return vscode.l10n.t('nothing new');
  return news === 1 ? vscode.l10n.t('1 new change') : vscode.l10n.t('{0} new changes', news);
}

async function offerToMark(
  services: Services,
  logbook: OpenLogbook,
  audience: Audience,
): Promise<void> {
  const isMail = formatFor(audience) === 'mail';
  const sent = vscode.l10n.t('Mark as sent');
  const preview = isMail ? vscode.l10n.t('Show, to copy it formatted') : vscode.l10n.t('Show');
  const words = copiedWords(audience, isMail);
  const answer = await vscode.window.showInformationMessage(withoutLinks(words), sent, preview);
  if (answer === preview) showExport(services, logbook, digestRequest(audience));
  if (answer === sent)
    await vscode.commands.executeCommand('mopsLogbook.markDigestSent', {
      logbook,
      audience: audience.id,
    });
}

function copiedWords({ name, channel }: Audience, isMail: boolean): string {
  const whom = oneLine(name);
  if (channel === undefined)
    return vscode.l10n.t(
      'The digest for {0} was copied as plain text. Paste it into a mail.',
      whom,
    );
  return isMail
    ? vscode.l10n.t(
        'The digest for {0} was copied as plain text. Paste it into {1}.',
        ...[whom, channel],
      )
    : vscode.l10n.t('The digest for {0} was copied. Paste it into {1}.', whom, channel);
}

async function offerExport(
  services: Services,
  logbook: OpenLogbook,
  audience: Audience,
): Promise<void> {
  const show = vscode.l10n.t('Export…');
  const words = vscode.l10n.t(
    'There is nothing new for {0}. What they were already told is under Export, with a period.',
    oneLine(audience.name),
  );
  const answer = await vscode.window.showInformationMessage(withoutLinks(words), show);
  const request = { ...digestRequest(audience), period: 'last-month', again: true } as const;
  if (answer === show) showExport(services, logbook, request);
}
