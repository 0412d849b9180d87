import * as vscode from 'vscode';
import type { NamedTemplate } from '../../core/export/request';
import type { ExportRequest } from '../../core/model/export-request';
import { isSafeLink } from '../../core/safe-link';
import { TEMPLATES_FOLDER } from '../../core/export/template/template-file';
import { templateFormats } from '../../node/template-formats';
import { exportState, fromExport } from '../../protocol/export';
import type { FromExport, ToExport } from '../../protocol/export';
import { readMessage } from '../../protocol/guard';
import { markDigestSent } from '../digest/mark-digest-sent';
import { drawPage } from '../services/draw-page';
import { Debounced } from '../services/debounce';
import type { OpenLogbook } from '../services/open-logbook';
import { Owner } from '../services/owner';
import type { Services } from '../services/services';
import { watchFiles } from '../services/watch-files';
import { Told } from '../services/told';
import { exportChoices } from './export-choices';
import { contentToSave, copyOf, fileNameOf, planFor, previewFor } from './make-export';
import { rememberExport } from './remember-export';
import { saveExport } from './write-export';

const VIEW_TYPE = 'mopsLogbook.export';
/** Typing in a form is followed after this pause, in milliseconds. */
const PAUSE = 300;

/** Opens the page that exports, with what is chosen at first. Nothing is written before a person says so. */
export function showExport(services: Services, logbook: OpenLogbook, request: ExportRequest): void {
  const title = vscode.l10n.t('Export');
  const column = vscode.ViewColumn.Active;
  const panel = vscode.window.createWebviewPanel(VIEW_TYPE, title, column);
  run(services, panel, logbook, request);
}

/** Opens the pages again that were open when the window was closed or loaded again, as they were left. */
export function registerExportPages(services: Services): vscode.Disposable {
  return vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
    async deserializeWebviewPanel(panel, state) {
      await services.logbooks.ready;
      const kept = readMessage(exportState, state);
      const logbook = services.logbooks.all.find(
        ({ root }) => kept.ok && root.toString() === kept.message.logbook,
      );
      if (kept.ok && logbook) run(services, panel, logbook, kept.message.request);
      else panel.dispose();
    },
  });
}

function run(
  services: Services,
  panel: vscode.WebviewPanel,
  logbook: OpenLogbook,
  request: ExportRequest,
): void {
  const { extensionUri } = services.context;
  const session = new ExportSession(services, panel, logbook, request);
  panel.onDidDispose(() => session.dispose());
  drawPage(panel.webview, extensionUri, {
    ...{ script: 'export.js', style: 'export.css', title: panel.title },
    framesPages: true,
  });
}

type Asked = Extract<FromExport, { type: 'preview' }>;

class ExportSession extends Owner {
  private templates: readonly NamedTemplate[] = [];
  private asked: Asked | undefined;
  private isAnswering = false;
  private readonly showSoon = this.own(
    new Debounced(() => void this.show().catch((fault: unknown) => this.tell(fault)), PAUSE),
  );

  constructor(
    private readonly services: Services,
    private readonly panel: vscode.WebviewPanel,
    private readonly logbook: OpenLogbook,
    private readonly request: ExportRequest,
  ) {
    super();
    this.own(panel.webview.onDidReceiveMessage((data) => this.hear(data)));
    // A hidden page is gone: when it is shown again it asks.
    const showIfSeen = () => panel.visible && this.showSoon.soon();
    this.own(logbook.onDidChange(showIfSeen));
    const templates = { folder: logbook.root, folders: [TEMPLATES_FOLDER] };
    this.own(watchFiles(logbook.root, templates, showIfSeen));
  }

  private hear(data: unknown): void {
    const read = readMessage(fromExport, data);
    const answered = read.ok
      ? this.answer(read.message)
      : Promise.reject(new Error(`A page said what it may not say: ${read.why}`));
    answered.catch((fault: unknown) => this.tell(fault));
  }

  /** Where the button was pressed is where a person looks. */
  private tell(fault: unknown): void {
    this.services.log.fault(fault);
    const text = fault instanceof Told ? fault.message : failedText();
    void this.say({ type: 'refused', text });
  }

  private async answer(message: FromExport): Promise<void> {
    switch (message.type) {
      case 'ready':
        return this.show();
      case 'preview':
        this.asked = message;
        return this.preview();
      case 'save':
        await this.save(message.request);
        return;
      case 'copy':
        return this.copy(message.request);
      case 'markSent':
        await markDigestSent(this.logbook, message.request);
        return;
      case 'publish':
        await vscode.commands.executeCommand('mopsLogbook.publishSite', { logbook: this.logbook });
        return;
      case 'copyCommand':
        await vscode.env.clipboard.writeText(message.command);
        return this.done(vscode.l10n.t('The command was copied.'));
      case 'remember': {
        const name = await rememberExport(this.logbook, message.request, message.preset);
        if (name === undefined) return;
        return this.done(vscode.l10n.t('Remembered in logbook.yaml as “{0}”.', name), name);
      }
      case 'openLink':
        if (isSafeLink(message.url)) await vscode.env.openExternal(vscode.Uri.parse(message.url));
        return;
      case 'fault':
        this.services.log.fault(new Error(`In a page that exports: ${message.message}`));
    }
  }

  private async show(): Promise<void> {
    const { root } = this.logbook;
    this.templates = root.scheme === 'file' ? await templateFormats(root.fsPath) : [];
    await this.say(exportChoices(this.logbook, this.templates, this.request));
  }

  /** Answers the last question alone: a person types faster than some exports are made. */
  private async preview(): Promise<void> {
    if (this.isAnswering) return;
    this.isAnswering = true;
    try {
      while (this.asked && !this.disposed) {
        const { asked, request } = this.asked;
        this.asked = undefined;
        const preview = await previewFor(this.logbook, request, this.templates);
        if (!this.hasNewer()) await this.say({ type: 'preview', asked, ...preview });
      }
    } finally {
      this.isAnswering = false;
    }
  }

  private hasNewer(): boolean {
    return this.asked !== undefined;
  }

  private async save(request: ExportRequest): Promise<void> {
    const made = planFor(this.logbook, request, this.templates);
    const saved = await saveExport(this.logbook.root, {
      fileName: fileNameOf(this.logbook, made),
      make: (signal) => contentToSave(this.logbook, made, this.services, signal),
    });
    const name = saved?.path.split('/').at(-1) ?? '';
    if (saved) await this.done(vscode.l10n.t('Saved as {0}.', name));
  }

  private async copy(request: ExportRequest): Promise<void> {
    const { text, html } = await copyOf(this.logbook, request, this.templates);
    await vscode.env.clipboard.writeText(text);
    // VS Code's clipboard takes text alone; a page, in which somebody has just pressed a button, may put more on it.
    if (html === undefined) await this.done(vscode.l10n.t('Copied.'));
    else await this.say({ type: 'copied', html, text });
  }

  private done(text: string, preset?: string): Promise<void> {
    return this.say({ type: 'done', text, ...(preset === undefined ? {} : { preset }) });
  }

  private async say(message: ToExport): Promise<void> {
    if (!this.disposed) await this.panel.webview.postMessage(message);
  }
}

function failedText(): string {
  return vscode.l10n.t(
    'The export could not be made. The logbook is as it was. Try another format or a shorter time; the log has the details.',
  );
}
