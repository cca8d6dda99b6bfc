import { IncomingPaper, payloadSchema } from '#machine';
import { component, describing } from '#schema';

/** By which something came in, as the sender of an event or of a start says. */
export const Paper = component('Paper', describing<IncomingPaper>(payloadSchema(IncomingPaper)));
