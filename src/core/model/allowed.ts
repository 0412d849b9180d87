import { SENSITIVE_KINDS } from './codes';
import { choice, day, group, line, list, person } from './field';

/**
 * What was found in a record that looks like a secret or like personal data, and is fine, with the reason: the
 * answer that was given when the record was saved. It stands in the record itself, so that it goes where that goes.
 */
export const allowed = () =>
  list(
    group({
      /** Keys from the top with dots, without the places of rows: `settings.to`; of an attachment, its path. */
      field: line(),
      'looks-like': choice(SENSITIVE_KINDS),
      because: line(),
      by: person().optional(),
      on: day().optional(),
    }),
  );
