/** Words of a text, a comma between them. */
const words = (text: string): readonly string[] => text.trim().split(/\s*,\s*/);

/**
 * What the columns of a spreadsheet are called, by the field that they fill: in English, German, French, Spanish and
 * Portuguese, without accents, in small letters, a space between words. The plainest word first.
 */
export const CHANGE_SYNONYMS = {
  title: words(`
    title, summary, short description, change, subject, name, headline, change title, titel,
    zusammenfassung, kurzbeschreibung, anderung, betreff, bezeichnung, titre, resume, objet, changement,
    modification, intitule, titulo, resumen, asunto, cambio, modificacion, resumo, assunto, mudanca,
    alteracao, update, what changed, was wurde geandert, change name
  `),
  live: words(`
    date, date of change, change date, changed on, changed at, timestamp, date time, datetime, time,
    when, live, go live, go live date, live date, implemented on, implementation date, completed on,
    deployed on, deployed at, date changed, modified on, modified at, updated at, updated on,
    date updated, occurred at, event time, created date, datum, anderungsdatum, datum der anderung,
    geandert am, zeitpunkt, zeitstempel, wann, uhrzeit, date de modification, date du changement,
    modifie le, horodatage, quand, heure, fecha, fecha de cambio, fecha del cambio, cuando, hora,
    modificado el, data, data da alteracao, data da mudanca, data de alteracao, quando, alterado em,
    release date, released on, veroffentlicht am, date de publication, fecha de publicacion,
    data de publicacao, resolved, closed, updated, created, created at, created on
  `),
  requested: words(`
    requested, requested on, request date, date requested, submitted on, angefragt am, date de demande,
    fecha de solicitud, data da solicitacao, data do pedido, beantragt am
  `),
  'window.start': words(`
    start, start date, planned start, change start, beginn, debut, inicio
  `),
  'window.end': words(`
    end, end date, planned end, change end, ende, fin, fim
  `),
  deadline: words(`
    deadline, due, due date, frist, fallig am, echeance, fecha limite, prazo
  `),
  tested: words(`
    tested, tested on, test date, getestet am, teste le, probado el, testado em
  `),
  'done-by': words(`
    changed by, updated by, modified by, done by, user, by, who, operator, implemented by, implementer,
    made by, author, edited by, performed by, assignee, assigned to, actor, geandert von,
    durchgefuhrt von, benutzer, bearbeiter, wer, von, autor, umgesetzt von, modifie par, par,
    utilisateur, auteur, qui, realise par, cambiado por, modificado por, usuario, quien, realizado por,
    hecho por, alterado por, feito por, quem, responsavel pela alteracao
  `),
  owner: words(`
    owner, responsible, change owner, verantwortlich, verantwortlicher, inhaber, responsable,
    proprietaire, propietario, responsavel, dono
  `),
  requester: words(`
    requester, requested by, requestor, reporter, submitted by, anforderer, angefragt von, beantragt von,
    demandeur, demande par, solicitante, solicitado por, pedido por
  `),
  'approvals.by': words(`
    approved by, approver, approvers, signed off by, sign off, genehmigt von, freigegeben von,
    freigabe durch, approuve par, valide par, aprobado por, aprobador, aprovado por, aprovador
  `),
  tools: words(`
    tool, tools, system, systems, platform, application, app, product, instance, software, werkzeug,
    systeme, plattform, anwendung, outil, outils, plateforme, herramienta, herramientas, sistema,
    plataforma, aplicacion, ferramenta, ferramentas, aplicacao
  `),
  processes: words(`
    process, processes, prozess, prozesse, processus, proceso, procesos, processo, processos
  `),
  'settings.path': words(`
    setting, field, field name, property, parameter, attribute, changed field, item changed, path,
    einstellung, feld, feldname, eigenschaft, champ, parametre, reglage, propriete, campo, ajuste,
    propiedad, parametro, configuracion, configuracao, propriedade
  `),
  'settings.from': words(`
    before, old value, old, from, previous, previous value, value before, original value, was,
    experience before, current value, vorher, alter wert, alt, bisher, alter inhalt, wert vorher, wert alt, avant,
    ancienne valeur, valeur precedente, antes, valor anterior, anterior, valor antiguo, valor antigo
  `),
  'settings.to': words(`
    after, new value, new, to, value after, changed to, now, experience after, nachher, neuer wert, neu,
    neuer inhalt, wert nachher, wert neu, aktueller wert, apres, nouvelle valeur, valeur actuelle,
    despues, valor nuevo, nuevo valor, valor actual, depois, novo valor, valor novo, valor atual
  `),
  'settings.asset': words(`
    asset, asset name, record name, object name, object, item, program, program name, campaign,
    campaign name, program template name, objekt, objet, objeto, campagne, kampagne, campana, campanha
  `),
  why: words(`
    why, reason, reason for change, purpose, justification, purpose for update, rationale, change reason,
    business reason, warum, grund, begrundung, zweck, pourquoi, raison, motif, por que, razon, motivo,
    justificacion, razao, justificativa, justificatif
  `),
  what: words(`
    what, description, details, notes, comment, comments, note, change description, remarks,
    beschreibung, was, bemerkung, bemerkungen, kommentar, notiz, notizen, details der anderung, quoi,
    commentaire, commentaires, remarques, que, descripcion, notas, comentario, comentarios, o que,
    descricao, observacoes
  `),
  rollback: words(`
    rollback, rollback plan, backout plan, back out, how to undo, how to reverse, ruckbau, ruckfallplan,
    retour arriere, plan de retour, reversion, plan de reversion, reversao, plano de reversao
  `),
  links: words(`
    ticket, link, links, url, ticket link, ticket url, jira, issue, reference, evidence, evidence url,
    verweis, lien, liens, enlace, enlaces, referencia, chamado
  `),
  kind: words(`
    kind, change type, type of change, type, art, art der anderung, typ, tipo, tipo de cambio,
    type de changement, tipo de alteracao
  `),
  status: words(`
    status, state, stand, zustand, statut, etat, estado, situacao
  `),
  track: words(`
    track, approval track, change category, kategorie der anderung
  `),
  priority: words(`
    priority, prioritat, priorite, prioridad, prioridade, urgency, dringlichkeit
  `),
  risk: words(`
    risk, risk level, risiko, risque, riesgo, risco, change risk
  `),
  'part-of': words(`
    project, initiative, epic, projekt, projet, proyecto, projeto, launch
  `),
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The same for the entries of an audit trail. */
export const ENTRY_SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  at: CHANGE_SYNONYMS.live,
  actor: [
    ...CHANGE_SYNONYMS['done-by'],
    ...words(`username, user name, email, user email, e mail`),
  ],
  action: words(`
    action, event, event type, activity, operation, aktion, ereignis, evenement, accion, evento, acao,
    event name, action type
  `),
  type: words(`
    type, asset type, object type, category, section, resource type, entity type, objekttyp, kategorie,
    categorie, categoria, tipo
  `),
  asset: [
    ...CHANGE_SYNONYMS['settings.asset'],
    ...words(`resource, resource name, target, entity, entity name`),
  ],
  'asset-id': words(`
    asset id, object id, resource id, record id, entity id, target id
  `),
  path: CHANGE_SYNONYMS['settings.path'],
  from: CHANGE_SYNONYMS['settings.from'],
  to: CHANGE_SYNONYMS['settings.to'],
  text: [
    ...CHANGE_SYNONYMS.what,
    ...words(`change details, message, display, nachricht, mensaje, mensagem`),
  ],
  account: words(`
    account, account id, portal, portal id, workspace, org id, instance id, konto, compte, cuenta, conta
  `),
  id: words(`
    id, event id, log id, entry id, audit id, uuid
  `),
};

/** Columns that tell one row from every other. */
export const ID_SYNONYMS = words(`
  id, event id, change id, row id, uuid, number, change number, key, issue key, nr, nummer, numero,
  change nr, log id, entry id, no
`);
