import { createContext } from 'react';

/** The id of the office in which a form is being filled in; what is uploaded there is of its body. */
export const ActingOffice = createContext<string | undefined>(undefined);
