import type { Importer, SourceFile } from '../../core/import/importer';
import { chooseTool } from '../../core/import/choose-tool';
import { importerOf, importers } from '../../core/import/importers';
import type { ImportProgress, ImportRequest as PlanRequest, NoPlan } from '../../core/import/plan';
import type { Answers, Question, QuestionCode } from '../../core/import/question';
import { recogniseSource } from '../../core/import/recognise';
import type { Snapshot } from '../../core/logbook/snapshot';
import type { ColumnMap } from '../../core/model/column-map';
import { prepareImport } from '../../node/import/prepare-import';
import type { PreparedImport } from '../../node/import/prepare-import';
import type { ImportRequest, LookedMessage } from '../../protocol/import';
import type { OpenLogbook } from '../services/open-logbook';
import type { Services } from '../services/services';
import { today } from '../services/today';
import { lookedMessage, refusedMessage } from './looked-message';
import { mapToSave, tableMapOf } from './table-map';
import type { TableMap } from './table-map';

export interface LookWatch {
  readonly signal: AbortSignal;
  readonly onProgress: (progress: ImportProgress) => void;
}

/** Looks at files as an import would read them, and holds what came of it until it is taken or looked at anew. */
export class Looking {
  private prepared: PreparedImport | undefined;
  private recognised: Importer | NoPlan | undefined;
  /** What was asked of these files, in the order in which it was. */
  private readonly asked = new Map<QuestionCode, Question>();
  private source: string | undefined;
  private table: TableMap | undefined;
  /** Of updates: the tool whose they are. */
  private tool: string | undefined;

  constructor(
    private readonly services: Services,
    private readonly logbook: OpenLogbook,
    private readonly files: readonly SourceFile[],
  ) {}

  /** Throws an `AbortError` once its signal says so, and the errors of the files. */
  async look(request: ImportRequest, watch: LookWatch): Promise<LookedMessage> {
    await this.dispose();
    const source = request.source ?? (await this.ownSource());
    if (typeof source === 'object') return this.withoutSource(source);
    if (source !== this.source) this.asked.clear(); // what one kind of file asks is nothing to another
    this.source = source;
    this.table = undefined;
    const planned =
      source === 'columns'
        ? await this.planTable(request, watch)
        : await this.plan(source, request, watch);
    if (planned.outcome === 'plan') this.prepared = planned;
    else if (planned.outcome === 'question')
      this.asked.set(planned.question.code, planned.question);
    watch.signal.throwIfAborted();
    return lookedMessage(this.logbook, {
      ...{ planned, request, source, asked: [...this.asked.values()] },
      isChosen: request.source !== undefined,
      hasSeveral: this.files.length > 1,
      table: this.table,
      tool: this.tool,
    });
  }

  /** What was looked at last, for who writes it; they dispose of it. */
  take(): PreparedImport | undefined {
    const { prepared } = this;
    this.prepared = undefined;
    return prepared;
  }

  /** The map by which a spreadsheet was read, when the logbook does not have it so. */
  mapToSave(request: ImportRequest): ColumnMap | undefined {
    const { table, logbook } = this;
    return table && !table.isKept ? mapToSave(table.map, request, logbook.snapshot) : undefined;
  }

  async dispose(): Promise<void> {
    await this.take()?.dispose();
  }

  private async ownSource(): Promise<string | NoPlan> {
    this.recognised ??= await recogniseSource(this.files, importers);
    return 'outcome' in this.recognised ? this.recognised : this.recognised.id;
  }

  private withoutSource(found: NoPlan): LookedMessage {
    return refusedMessage(found.outcome === 'refused' ? found.reason : undefined);
  }

  private async planTable(
    request: ImportRequest,
    watch: LookWatch,
  ): Promise<PreparedImport | NoPlan> {
    const [file] = this.files;
    if (!file) throw new Error('There is no file to look at.');
    const found = await tableMapOf(file, request, this.logbook.snapshot);
    if ('outcome' in found) return found;
    this.table = found;
    return this.plan('columns', request, watch, found.map);
  }

  private plan(
    source: string,
    { answers }: ImportRequest,
    watch: LookWatch,
    map?: ColumnMap,
  ): Promise<PreparedImport | NoPlan> {
    const { logbook, services, files } = this;
    const by = services.git?.personIn(logbook);
    const request: PlanRequest = {
      ...{ source, files, answers, now: new Date().toISOString(), today: today(logbook) },
      ...(by === undefined ? {} : { by }),
      ...(map === undefined ? {} : { map }),
    };
    const told = { ...request, answers: this.withTool(source, request) };
    this.tool = toolOfUpdates(source, told, logbook.snapshot);
    return prepareImport(logbook.root.fsPath, logbook.snapshot, told, watch);
  }

  /**
   * A tool that files were dropped onto is whose entries they are, if it may be: the trail of Salesforce does not
   * become Marketo's because a hand slipped.
   */
  private withTool(source: string, { answers, ...request }: PlanRequest): Answers {
    const { snapshot } = this.logbook;
    const { tool, target } = answers;
    const importer = importerOf(source);
    if (tool !== undefined || target === undefined || !importer) return answers;
    const chosen = chooseTool(importer, { ...request, answers: {} }, snapshot);
    const mayBe =
      typeof chosen === 'object' &&
      chosen.outcome === 'question' &&
      chosen.question.choices.includes(target);
    return mayBe ? { ...answers, tool: target } : answers;
  }
}

/** The tool that updates come under; undefined for other kinds of files, and where it is asked. */
function toolOfUpdates(
  source: string,
  request: PlanRequest,
  snapshot: Snapshot,
): string | undefined {
  const importer = importerOf(source);
  const chosen = importer?.makes === 'updates' && chooseTool(importer, request, snapshot);
  return typeof chosen === 'string' ? chosen : undefined;
}
