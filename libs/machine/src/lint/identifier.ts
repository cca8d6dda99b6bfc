/** Names of packages and of what they declare; they stand in the text of SQL statements as they are. */
export const identifier = /^[a-z][a-zA-Z0-9]{0,63}$/;
