/** Something that stops a command and has a sentence of its own for the person: what happened, what is safe, what to do. */
export class Told extends Error {}
