/** A template that comes with the logbook, to read and to start from. */
export interface ExampleTemplate {
  readonly name: string;
  readonly extension: string;
  readonly text: string;
}

/** What the format `md` writes, as a template: the same, but that it also guards what cannot begin a line. */
const changelog: ExampleTemplate = {
  name: 'changelog',
  extension: 'md',
  text: `{%- comment -%}
  A changelog in the shape of keepachangelog.com. What is printed is escaped for Markdown by itself.
  Fields of a change are called as in its file: change.why, change.risk, change.people … and there are
  change.name, change.reason (first paragraph), change.names (tools and processes), change.facts,
  change.setting-texts, change.state, change.short-id, change.to-do, change.ask in words.
{%- endcomment -%}
# {{ heading }}

{{ summary }}
{% for section in sections %}
## {{ section.title }}
{% for kind in section.kinds %}
### {{ kind.title }}

{% for change in kind.changes -%}
- **{{ change.name }}**
  {%- for fact in change.facts %} · {{ fact }}{% endfor %} · {{ change.short-id }}
{%- for setting in change.setting-texts %}
  - {{ setting }}
{%- endfor %}
{%- if change.reason != '' %}
  - {{ change.reason | markdown }}
{%- endif %}
{% endfor -%}
{% endfor -%}
{% endfor -%}
`,
};

/** What people are asked to do, then what changed and why, then whom to ask. */
const digest: ExampleTemplate = {
  name: 'digest',
  extension: 'md',
  text: `{%- comment -%}
  For people outside of the team: first what they are asked to do, then the rest. With --audience only what that
  audience is to do. No settings, no risk, no tickets.
{%- endcomment -%}
# {{ heading }}

{{ summary }}

{% for change in changes -%}
{%- for line in change.to-do -%}
- {{ line }}
{% endfor -%}
{%- endfor %}
{%- for change in changes %}
## {{ change.name }}

{% if change.is-planned %}{{ words.what-will-change }}{% else %}{{ words.what-changed }}{% endif %}: {% for fact in change.facts %}{{ fact }}{% unless forloop.last %} · {% endunless %}{% endfor %}
{% if change.summary != '' %}
{{ change.summary | markdown }}
{% endif -%}
{% if change.reason != '' %}
{{ words.why }}: {{ change.reason | markdown }}
{% endif -%}
{% if change.ask != '' %}
{{ words.questions }}: {{ change.ask }}
{% endif -%}
{% endfor -%}
`,
};

/** All templates to start from. */
export const exampleTemplates: readonly ExampleTemplate[] = [changelog, digest];
