import { IncludeTag, LayoutTag, RenderTag } from 'liquidjs';
import type { Context, Emitter, Liquid } from 'liquidjs';

type Work = Generator<unknown, unknown, unknown>;

/** No person nests templates deeper. */
const DEEPEST = 50;

/** A template stands in itself, or templates stand in each other without an end. */
export class NestedTooDeep extends Error {
  constructor() {
    super('limit exceeded: templates in templates');
  }
}

/**
 * Has `engine` refuse templates in templates in templates without an end: LiquidJS itself goes on until the stack is
 * full, and then takes minutes to tell of each level.
 */
export function limitNesting(engine: Liquid): void {
  let depth = 0;
  function* deeper(render: () => Work): Work {
    if (depth >= DEEPEST) throw new NestedTooDeep();
    depth += 1;
    try {
      return yield* render();
    } finally {
      depth -= 1;
    }
  }
  engine.registerTag(
    'include',
    class extends IncludeTag {
      override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
        yield* deeper(() => super.render(context, emitter));
      }
    },
  );
  engine.registerTag(
    'render',
    class extends RenderTag {
      override *render(context: Context, emitter: Emitter): Generator<unknown, void, unknown> {
        yield* deeper(() => super.render(context, emitter));
      }
    },
  );
  engine.registerTag(
    'layout',
    class extends LayoutTag {
      override *render(context: Context, emitter: Emitter): Work {
        return yield* deeper(() => super.render(context, emitter));
      }
    },
  );
}
