/** Words of a change's properties: what it is, when, where and by whom. */
export declare const changeHead: {
    id: () => import("./field-words").FieldWords;
    title: () => import("./field-words").FieldWords;
    kind: () => import("./field-words").FieldWords;
    track: () => import("./field-words").FieldWords;
    status: () => import("./field-words").FieldWords;
    'status-reason': () => import("./field-words").FieldWords;
    priority: () => import("./field-words").FieldWords;
    deadline: () => import("./field-words").FieldWords;
    requested: () => import("./field-words").FieldWords;
    window: () => import("./field-words").FieldWords;
    'window.start': () => import("./field-words").FieldWords;
    'window.end': () => import("./field-words").FieldWords;
    live: () => import("./field-words").FieldWords;
    tested: () => import("./field-words").FieldWords;
    'rolled-back': () => import("./field-words").FieldWords;
    tools: () => import("./field-words").FieldWords;
    processes: () => import("./field-words").FieldWords;
    integrations: () => import("./field-words").FieldWords;
    'part-of': () => import("./field-words").FieldWords;
    requester: () => import("./field-words").FieldWords;
    owner: () => import("./field-words").FieldWords;
    'done-by': () => import("./field-words").FieldWords;
    risk: () => import("./field-words").FieldWords;
    reversible: () => import("./field-words").FieldWords;
    why: () => import("./field-words").FieldWords;
    what: () => import("./field-words").FieldWords;
};
