import type { Signature } from '../../core/trust/signature';
import type { ApprovalMark } from '../../protocol/form';
import type { FormDocument } from '../editor/form-document';
import type { OpenLogbook } from '../services/open-logbook';
import type { Services } from '../services/services';
import { approvalMarks, approvalsOf } from './approval-marks';

/** What a form says beside approvals; it looks at each signature once, since looking starts a program. */
export class FormTrust {
  private readonly signatures = new Map<string, Signature>();

  constructor(
    private readonly services: Services,
    private readonly logbook: OpenLogbook,
    private readonly form: FormDocument,
  ) {}

  /** Nothing in a folder that is not trusted, where no git process starts, and of what is no change. */
  async marks(): Promise<ApprovalMark[]> {
    const git = this.services.git?.of(this.logbook);
    const { entry, reading } = this.form.read();
    if (
      !git ||
      entry.kind !== 'change' ||
      !entry.record.approvals?.some(({ decision }) => decision)
    )
      return [];
    const history = await git.history();
    if (!history.ok) return [];
    const revisions = (await history.value.ofRecord(entry.id)).filter(
      ({ kind }) => kind === 'change',
    );
    const current = reading?.value;
    const version = (digest: string) => this.form.approvedVersion(digest);
    return approvalMarks(
      this.logbook,
      await approvalsOf(git, { current, revisions, version }, this.signatures),
    );
  }
}
