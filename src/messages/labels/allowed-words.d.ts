/** Words of what every kind of record keeps of the questions that were asked when it was saved. */
export declare const allowedWords: {
    allowed: () => import("./field-words").FieldWords;
    'allowed.field': () => import("./field-words").FieldWords;
    'allowed.looks-like': () => import("./field-words").FieldWords;
    'allowed.because': () => import("./field-words").FieldWords;
    'allowed.by': () => import("./field-words").FieldWords;
    'allowed.on': () => import("./field-words").FieldWords;
};
