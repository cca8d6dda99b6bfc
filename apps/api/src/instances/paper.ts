import { IncomingPaper, payloadSchema } from '#machine';
import { component, describing } from '#schema';

/** By which something came in, as whoever sends an event or starts a case says. */
export const Paper = component('Paper', describing<IncomingPaper>(payloadSchema(IncomingPaper)));
