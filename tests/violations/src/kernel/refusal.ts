export class Refusal {}
