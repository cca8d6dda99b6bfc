// Written by npm run api-types.
export interface paths {
    "/api/demo/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What time it is; in demonstration mode only */
        get: operations["DemoClock.now"];
        put?: never;
        /** Moves the clock forward and lets every deadline on the way ring; for operators, in demonstration mode only */
        post: operations["DemoClock.move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What people did outside cases, newest first; for operators and auditors */
        get: operations["Operations.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/operations/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of them, with the rows that it changed as they were before and after it, page by page */
        get: operations["Operations.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process runs */
        get: operations["Health.live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process can serve; else 503 */
        get: operations["Health.ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How one can sign in here */
        get: operations["Session.ways"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Signs in: sets the cookie */
        post: operations["Session.signIn"];
        /** Signs out; without a session nothing happens */
        delete: operations["Session.signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Changes one’s own password; all other sessions of the person end */
        post: operations["Session.changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sends the browser to the provider of identities that the settings name; where that fails, a browser (Accept: text/html) to a page that says why */
        get: operations["OpenId.begin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/oidc/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begins to link one’s own identity at the provider: where the browser has to go */
        post: operations["OpenId.link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/oidc/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the provider sends the browser back to: signs in and leads to the root, or links the identity and leads to the settings; a browser that is refused is led to a page that says why */
        get: operations["OpenId.finish"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The person signed in, with the offices held today */
        get: operations["Me.me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Sets the language in which the person is told things */
        patch: operations["Me.change"];
        trace?: never;
    };
    "/api/demo/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The accounts that a visitor may try; in demonstration mode only */
        get: operations["DemoAccounts.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workflows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The workflows that cases can be started on */
        get: operations["Workflows.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workflows/{workflow}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest version of a workflow */
        get: operations["Workflows.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workflows/{workflow}/instances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Starts a case, or one for each recipient: all or none */
        post: operations["Starts.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workflows/{workflow}/instances/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether a case would begin and what it would be, or why not; nothing is written, no number is used up */
        post: operations["Starts.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cases that the caller may see, newest first */
        get: operations["Instances.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instances/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cases that the caller may see, newest first, as a file */
        get: operations["Instances.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instances/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A case: its state, what may be done now and why not, who is awaited until when */
        get: operations["Instances.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instances/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends an event: the new state, and what the caller is awaited to do next */
        post: operations["Events.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instances/{id}/events/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether an event would be allowed now and what the case would be then, or why not; nothing is written */
        post: operations["Events.check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases that were started together, as groups, newest first: of each what the caller may see */
        get: operations["Groups.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instances/{id}/journal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The record of a case, oldest first */
        get: operations["Journal.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instances/{id}/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The money of a case by kind, period and source, and how far what is due is covered */
        get: operations["Ledger.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instances/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Reminders of what is awaited in a case: which have gone out, which are to come */
        get: operations["Reminders.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instances/{id}/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The terms of a case, round by round, and of its amendments, with the texts of their clauses */
        get: operations["Terms.versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instances/{id}/terms/texts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every text of a clause that was ever written in a case, by its hash, also one that is not among the terms */
        get: operations["Terms.texts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instances/{id}/terms/comparison": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What differs between two of them: clause by clause, amount by amount */
        get: operations["Terms.compare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is awaited in the cases that the caller may see, the most urgent first */
        get: operations["Tasks.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workflows/{workflow}/diagram": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A workflow as a picture: where its states stand, how the ways between them run, and what is written there */
        get: operations["Diagrams.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/checkpoints/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public keys that sign or signed checkpoints, oldest first, each signed by the one before */
        get: operations["Checkpoints.keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/checkpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The signed checkpoints over all journals, newest first */
        get: operations["Checkpoints.list"];
        put?: never;
        /** Makes a checkpoint now; for auditors and operators */
        post: operations["Checkpoints.make"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/checkpoints/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A checkpoint */
        get: operations["Checkpoints.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instances/{id}/journal/proof": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The whole record of a case with what proves it, to be checked anywhere: npm run verify -- --proof */
        get: operations["Proof.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incidents/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The dry run: how many open incidents a filter finds; or what became of each that was retried; for operators */
        post: operations["IncidentRetries.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for an operator, oldest first; with `open=false` what was resolved, newest first; for operators */
        get: operations["Incidents.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incidents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An incident: what was asked, each try that failed, and what became of the same before */
        get: operations["Incidents.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incidents/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a stopped case go on, or an effect or a delivery be tried again; journalled; for operators */
        post: operations["Incidents.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incidents/{id}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives up an effect or a delivery that cannot be done; journalled; for operators */
        post: operations["Incidents.skip"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instances/{id}/effects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a case has caused outside, newest first: notices, children and their ends; for operators */
        get: operations["Effects.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instances/{id}/effects/{effect}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Does an effect again that was done, under the same id; journalled; for operators */
        post: operations["Effects.resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instances/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds a record that says what is wrong with an earlier one; for operators */
        post: operations["Corrections.correct"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the caller was told, newest first, in the caller’s language; `unread` is capped (1000+) */
        get: operations["Inbox.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes one item and everything before it as read */
        post: operations["Inbox.readUpTo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/inbox/{id}/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes one item as read */
        post: operations["Inbox.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How the caller is told beside the inbox */
        get: operations["MyNotifications.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes it; an address gets a code, and nothing else before it is confirmed. What is awaited of the caller is always told */
        patch: operations["MyNotifications.change"];
        trace?: never;
    };
    "/api/me/notifications/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms the address by the code that was sent there */
        post: operations["MyNotifications.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/notifications/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes the address away: what the caller is told stays in the inbox */
        delete: operations["MyNotifications.removeEmail"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/undelivered-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What nobody could be told, because nobody holds an office there, oldest first; for operators */
        get: operations["UndeliveredNotices.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether deadlines ring and effects go out in time, and what is wrong if not */
        get: operations["WorkHealth.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Legal parameters with their sources */
        get: operations["Rules.list"];
        put?: never;
        /** What would be recorded, with `dryRun`; for operators */
        post: operations["Rules.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The years that have a calendar of working days, each in the version that counts */
        get: operations["Calendars.years"];
        put?: never;
        /** A preview of the calendar of a year (CSV, XLSX: its days that differ from the five-day week), every refused row with its reasons; for operators */
        post: operations["Calendars.import"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars/{year}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The days of a year that differ from the five-day week */
        get: operations["Calendars.days"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendars/{year}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of a year’s calendar, the one that counts first */
        get: operations["Calendars.versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bodies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** State and local self-government bodies, in Kyrgyz alphabetical order */
        get: operations["Bodies.list"];
        put?: never;
        /** Enters a body; for operators */
        post: operations["Bodies.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bodies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A body, its former names, and what came before and after it */
        get: operations["Bodies.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Corrects the names of a body or ends its validity, for a reason; for operators */
        patch: operations["Bodies.change"];
        trace?: never;
    };
    "/api/territories": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Territorial units of one edition of the classification, in Kyrgyz alphabetical order */
        get: operations["Territories.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/territories/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A territorial unit, of whatever edition */
        get: operations["Territories.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/powers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The register of delegable powers, every edition */
        get: operations["Powers.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/powers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A delegable power, of whatever edition */
        get: operations["Powers.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/budget-lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lines that the caller may see with what is free of them, newest first */
        get: operations["BudgetLines.list"];
        put?: never;
        /** Enters a line of a budget act; by a financier of a finance ministry */
        post: operations["BudgetLines.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/budget-lines/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One line with what is free of it */
        get: operations["BudgetLines.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Lowers or raises a line, never below what cases hold of it */
        patch: operations["BudgetLines.change"];
        trace?: never;
    };
    "/api/budget-lines/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lines that the caller may see, newest first, as a file */
        get: operations["BudgetLines.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The payments that the caller may see with what is free of them, newest first */
        get: operations["Payments.list"];
        put?: never;
        /** Enters a payment that arrived; by a treasurer of a treasury body. Cases can hold it once it is confirmed */
        post: operations["Payments.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/{id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirms a payment; by a treasurer of the same treasury who did not enter it */
        post: operations["Payments.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes back a payment that was entered wrongly and that no case holds; by a treasurer of the same treasury */
        post: operations["Payments.void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The payments that the caller may see, newest first, as a file */
        get: operations["Payments.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/awaiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many payments that the caller may see wait for confirmation, and how many of them the caller can confirm; both capped (1000+) */
        get: operations["Payments.awaiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One payment with what is free of it, and whether the caller can confirm or void it */
        get: operations["Payments.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the money of the cases that the caller may see reaches, by the place of the recipient */
        get: operations["Coverage.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/coverage/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the money reaches, by the place of the recipient, as a file */
        get: operations["Coverage.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shortfalls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases that the caller may see whose money is missing now: how much, since when, who must act */
        get: operations["Shortfalls.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shortfalls/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cases whose money is missing now, as a file */
        get: operations["Shortfalls.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/payments/{id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The recipient’s cases with a scheduled transfer that is still open, the oldest first */
        get: operations["Candidates.ofPayment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/budget-lines/{id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The recipient’s cases whose transfers of the line’s year are not appropriated yet */
        get: operations["Candidates.ofBudgetLine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/indicators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where the cases that the caller may see are, what holds them up, how long they take, and their money */
        get: operations["Indicators.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stores a document, one file of up to 20 MB; its type is told by its content */
        post: operations["Documents.upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{hash}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A document, to whoever brought it or may read a case that names it */
        get: operations["Documents.download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instances/{id}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the case can be put on paper as now */
        get: operations["Papers.list"];
        put?: never;
        /** Puts the case on paper as PDF: stored as a document that the case’s journal names */
        post: operations["Papers.produce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/instances/{id}/slip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What stands on the slip of a case: where it is found again, as a QR code too, and what it rests on */
        get: operations["Slip.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/successions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Recorded successions, newest first */
        get: operations["Successions.list"];
        put?: never;
        /** Records a merge, split, boundary move or rename; by a registrar of the registry of bodies. All but a rename open a review in every open case of a predecessor */
        post: operations["Successions.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/successions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A recorded succession */
        get: operations["Successions.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/successions/{id}/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The cases that a succession concerns, of those that the caller may see, and whether they were told */
        get: operations["Successions.listCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Judges a list of territories or bodies (CSV, XLSX) and writes nothing of it to the registry: counts, and every doubtful and refused row with its reasons, a thousand at once. Its id is what applying asks for; for operators */
        post: operations["Imports.preview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An import with a page of its rows; for operators */
        get: operations["Imports.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/imports/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes all sound rows and exactly those doubtful ones that are accepted, or nothing; for operators */
        post: operations["Imports.apply"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workflows/{workflow}/tables/{start}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The columns of a table whose rows start cases */
        get: operations["Tables.template"];
        put?: never;
        /** A preview of what each row (CSV, XLSX; at most 2,000) would start, with every refused row named; with `dryRun=false` and its token starts the good rows, each by itself. A repeat starts what is left, and nothing twice */
        post: operations["Tables.decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/workflows/{workflow}/tables/{start}/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A file with the header of a table whose rows start cases, and an example */
        get: operations["Tables.templateFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The bulk operations that the caller has started, newest first */
        get: operations["Bulk.list"];
        put?: never;
        /** The dry run: what one event would do to many cases; no case is touched */
        post: operations["Bulk.planOrStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulk/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A bulk operation of one’s own: its progress, and what became of each case */
        get: operations["Bulk.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulk/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Pauses: the cases under way are finished, no other is begun */
        post: operations["BulkActs.pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulk/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Goes on after a pause */
        post: operations["BulkActs.resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulk/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends it for good: no other case is begun; what is applied stays */
        post: operations["BulkActs.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/bulk/{id}/items/{instance}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tries again on a case where it failed, or that was stopped */
        post: operations["BulkActs.retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recomputations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Recomputations that were started, newest first; for operators */
        get: operations["Recomputations.list"];
        put?: never;
        /** The dry run: which due dates of open cases would change by the present rules and calendar; no case is touched; for operators */
        post: operations["Recomputations.planOrStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recomputations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A recomputation or its plan: progress, and what becomes of each case; for operators */
        get: operations["Recomputations.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** People by login, with the offices that are not over; for operators and auditors */
        get: operations["People.list"];
        put?: never;
        /** Makes an account; its one-time password is shown this once; by an operator */
        post: operations["People.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A person, with every office ever held */
        get: operations["People.get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Changes name or language, disables or enables; by an operator */
        patch: operations["People.change"];
        trace?: never;
    };
    "/api/people/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new one-time password, shown this once; all sessions of the person end; by an operator */
        post: operations["PersonPassword.reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/offices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives an office on dates, to a substitute too; by an operator */
        post: operations["PersonOffices.grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/offices/{office}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends an office with a last day, which may be yesterday; by an operator */
        post: operations["PersonOffices.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Links a person to an identity at a provider, to sign in with; by an operator */
        post: operations["PersonIdentities.link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/people/{id}/identities/{identity}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends a link: nobody signs in with it any more; by an operator */
        post: operations["PersonIdentities.end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who one is at providers of identities, to sign in with */
        get: operations["MyIdentities.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/identities/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends a link of one’s own; never the last way to sign in */
        delete: operations["MyIdentities.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own sessions, newest first */
        get: operations["Sessions.list"];
        put?: never;
        post?: never;
        /** Ends all of one’s own sessions but this one */
        delete: operations["Sessions.endOthers"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Ends one of one’s own sessions */
        delete: operations["Sessions.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own tokens, newest first, those that are over too */
        get: operations["Tokens.list"];
        put?: never;
        /** A bearer token for a system that acts as oneself; it is shown this once */
        post: operations["Tokens.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revokes one of one’s own tokens */
        delete: operations["Tokens.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mandates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The mandates that the caller may see, newest first */
        get: operations["Mandates.list"];
        put?: never;
        /** Lets another body act for a municipality; by its registrar or signatory (in the signatory’s office by the signatory alone), or from a signed paper by an operator where it has no accounts */
        post: operations["Mandates.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/mandates/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revokes a mandate at once; by a registrar or signatory of who gave it, or an operator */
        post: operations["Mandates.revoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feed/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The due dates of a person’s offices as a calendar (iCalendar), to whoever knows its secret address */
        get: operations["Feed.read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/calendar-feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether one has a calendar feed; its address is not told again */
        get: operations["CalendarFeed.get"];
        put?: never;
        /** Makes one’s calendar feed, or gives it a new address in place of the one before; the address is shown this once */
        post: operations["CalendarFeed.make"];
        /** Revokes one’s calendar feed: its address leads nowhere from now on */
        delete: operations["CalendarFeed.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The webhooks of the bodies that one is signatory or registrar of; to operators all. Newest first */
        get: operations["Webhooks.list"];
        put?: never;
        /** Has the notices of a body sent to a program of its own (Standard Webhooks); the secret with which they are signed is shown this once */
        post: operations["Webhooks.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One webhook */
        get: operations["Webhooks.get"];
        put?: never;
        post?: never;
        /** Removes a webhook with its log; what waits for it is not sent any more */
        delete: operations["Webhooks.remove"];
        options?: never;
        head?: never;
        /** Changes a webhook, disables it, or enables it again */
        patch: operations["Webhooks.change"];
        trace?: never;
    };
    "/api/webhooks/{id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives a webhook a new secret; for 24 hours messages are signed with the old one as well */
        post: operations["Webhooks.rotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was sent to a webhook and what came of each attempt, newest first */
        get: operations["WebhookDeliveries.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a message of the type `ping`; what came of it is in the log */
        post: operations["WebhookDeliveries.test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/deliveries/{delivery}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a message again, under the same webhook-id */
        post: operations["WebhookDeliveries.resend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Server-sent events: something that the caller may see has changed
         * @description `changed { instance, seq, workflow, state }`: a case has taken a step. `inbox { unread }`: the caller was told
         *     something; capped as in the inbox. `clock { now }`: the clock of a demonstration was moved. `reload {}`: too much has happened to tell it,
         *     or the caller's offices are others: ask for everything anew. `goodbye { why }`: the stream ends, because the session is over
         *     (`sessionOver`) or the server closes (`serverCloses`; come again). Each is told at least once, within about a second of its commit.
         *     At most six streams a session.
         */
        get: operations["Stream.listen"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One’s own saved views by page and name, 50 at the most */
        get: operations["Views.list"];
        put?: never;
        /** Keeps a view of a page under a name */
        post: operations["Views.create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Deletes a view */
        delete: operations["Views.remove"];
        options?: never;
        head?: never;
        /** Gives a view another name, or another query */
        patch: operations["Views.change"];
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        "leave.v1.approve": Record<string, never>;
        "leave.v1.refuse": {
            reasonText: string;
            order?: {
                /** Format: document */
                file: string;
            };
            others?: {
                /** Format: document */
                file: string;
            }[];
        };
        "leave.v1.cancel": Record<string, never>;
        "leave.v1.callBack": Record<string, never>;
        "leave.v1.childFinished": Record<string, never>;
        "leave.v1.letGo": Record<string, never>;
        "leave.v1.start": {
            employee: string;
            employer: string;
            /** Format: date */
            firstDay: string;
            days: number;
            /** Format: document */
            certificate?: string;
            coveredBy?: string;
        };
        "Event.approve": {
            /** @enum {string} */
            type: "approve";
            payload?: components["schemas"]["leave.v1.approve"];
            /** @description The state of the case that the person saw */
            seq?: number;
            /** @description The office acted in, by name or id; needed when several fit */
            office?: string;
            paper?: components["schemas"]["Paper"];
        };
        "Event.refuse": {
            /** @enum {string} */
            type: "refuse";
            payload: components["schemas"]["leave.v1.refuse"];
            /** @description The state of the case that the person saw */
            seq?: number;
            /** @description The office acted in, by name or id; needed when several fit */
            office?: string;
            paper?: components["schemas"]["Paper"];
        };
        "Event.cancel": {
            /** @enum {string} */
            type: "cancel";
            payload?: components["schemas"]["leave.v1.cancel"];
            /** @description The state of the case that the person saw */
            seq?: number;
            /** @description The office acted in, by name or id; needed when several fit */
            office?: string;
            paper?: components["schemas"]["Paper"];
        };
        "Event.callBack": {
            /** @enum {string} */
            type: "callBack";
            payload?: components["schemas"]["leave.v1.callBack"];
            /** @description The state of the case that the person saw */
            seq?: number;
            /** @description The office acted in, by name or id; needed when several fit */
            office?: string;
            paper?: components["schemas"]["Paper"];
        };
        "Event.childFinished": {
            /** @enum {string} */
            type: "childFinished";
            payload?: components["schemas"]["leave.v1.childFinished"];
            /** @description The state of the case that the person saw */
            seq?: number;
            /** @description The office acted in, by name or id; needed when several fit */
            office?: string;
            paper?: components["schemas"]["Paper"];
        };
        "Event.letGo": {
            /** @enum {string} */
            type: "letGo";
            payload?: components["schemas"]["leave.v1.letGo"];
            /** @description The state of the case that the person saw */
            seq?: number;
            /** @description The office acted in, by name or id; needed when several fit */
            office?: string;
            paper?: components["schemas"]["Paper"];
        };
        Event: {
            [key: string]: unknown;
        };
        EventForMany: {
            /** @enum {string} */
            type: "approve" | "refuse" | "cancel" | "callBack" | "childFinished" | "letGo";
            payload?: components["schemas"]["leave.v1.approve"] | components["schemas"]["leave.v1.refuse"] | components["schemas"]["leave.v1.cancel"] | components["schemas"]["leave.v1.callBack"] | components["schemas"]["leave.v1.childFinished"] | components["schemas"]["leave.v1.letGo"];
        };
        StartMany: {
            [key: string]: unknown;
        };
        "leave.v1.recipient": {
            body: string;
        };
        Start: {
            [key: string]: unknown;
        };
        Reason: {
            code: string;
            params: {
                [key: string]: string;
            };
            text: string;
            /** @description Which of several things asked for at once: a JSON pointer into the request */
            path?: string;
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            code: string;
            reasons: components["schemas"]["Reason"][];
            instance: string;
            problems?: {
                path: string;
                code: string;
                text: string;
            }[];
            incident?: string;
        };
        Diagram: {
            workflow: string;
            version: string;
            width: number;
            height: number;
            nodes: {
                id: string;
                parent: string | null;
                /**
                 * @description many: stands for the many states that the ways of its line lead out of
                 * @enum {string}
                 */
                kind: "atomic" | "compound" | "parallel" | "final" | "many";
                isInitial: boolean;
                x: number;
                y: number;
                width: number;
                height: number;
                lines: string[];
                /** @description What happens in this state and does not leave it */
                within: {
                    /** @enum {string} */
                    on: "event" | "deadline" | "always" | "done";
                    name: string | null;
                    text: string;
                }[];
            }[];
            edges: {
                id: string;
                from: string;
                to: string;
                ways: {
                    /** @enum {string} */
                    on: "event" | "deadline" | "always" | "done";
                    name: string | null;
                    text: string;
                    from: string[];
                    to: string;
                }[];
                lines: string[];
                points: number[][];
                /** @description The middle of what is written at it */
                labelAt: number[] | null;
            }[];
            /** @description What may be the case beside any state */
            flags: {
                id: string;
                text: string;
            }[];
        };
        WorkflowLine: {
            name: string;
            version: string;
            text: {
                ky: string;
                ru: string;
                en: string;
            };
        };
        Workflow: {
            name: string;
            version: string;
            text: {
                ky: string;
                ru: string;
                en: string;
            };
            start: {
                schema: unknown;
                by: {
                    party: string;
                    office: string;
                }[];
                recipient: unknown | null;
            };
            starts: {
                type: string;
                schema: unknown;
                by: {
                    party: string;
                    office: string;
                }[];
            }[];
            events: {
                type: string;
                schema: unknown;
                by: {
                    party: string;
                    office: string;
                }[];
            }[];
            /** @description Ways to begin that the rows of a table can take */
            tables: string[];
            states: string[];
            deadlines: {
                name: string;
                /** @enum {string} */
                kind: "term" | "date" | "lastDay";
                rule: components["schemas"]["Rule"] | null;
            }[];
            tasks: {
                name: string;
                state: string;
                party: string;
                office: string;
                event: string;
                due: {
                    deadline: string | null;
                    /** @enum {string} */
                    kind: "term" | "date" | "lastDay";
                    rule: components["schemas"]["Rule"] | null;
                } | null;
            }[];
            /** @description What its forms ask of people beyond the schemas */
            forms: components["schemas"]["Forms"] | null;
            texts: {
                workflow: {
                    ky: string;
                    ru: string;
                    en: string;
                };
                parties: {
                    [key: string]: {
                        ky: string;
                        ru: string;
                        en: string;
                    };
                };
                states: {
                    [key: string]: {
                        ky: string;
                        ru: string;
                        en: string;
                    };
                };
                events: {
                    [key: string]: {
                        ky: string;
                        ru: string;
                        en: string;
                    };
                };
                fields: {
                    [key: string]: {
                        ky: string;
                        ru: string;
                        en: string;
                    };
                };
                deadlines: {
                    [key: string]: {
                        ky: string;
                        ru: string;
                        en: string;
                    };
                };
                tasks: {
                    [key: string]: {
                        ky: string;
                        ru: string;
                        en: string;
                    };
                };
                reasons: {
                    [key: string]: {
                        ky: string;
                        ru: string;
                        en: string;
                    };
                };
                notices: {
                    [key: string]: {
                        ky: string;
                        ru: string;
                        en: string;
                    };
                };
            };
            graph: {
                nodes: {
                    id: string;
                    parent: string | null;
                    /** @enum {string} */
                    kind: "atomic" | "compound" | "parallel" | "final";
                    isInitial: boolean;
                }[];
                edges: {
                    from: string;
                    to: string;
                    /** @enum {string} */
                    on: "event" | "deadline" | "always" | "done";
                    name: string | null;
                }[];
            };
            /** @description Older ones first: what a case of each can have */
            versions: {
                version: string;
                hasTerms: boolean;
                hasPapers: boolean;
            }[];
            /** @description How the money of a case is shown; null: it has none */
            caseMoney: components["schemas"]["CaseMoney"] | null;
        };
        CaseMoney: {
            /** @description In the order of the way of the money */
            ledgerKinds: {
                kind: string;
                text: {
                    ky: string;
                    ru: string;
                    en: string;
                };
            }[];
            /** @description Places in the data of a case: tyiyn by year */
            yearlyCost?: {
                places: string[];
                text: {
                    ky: string;
                    ru: string;
                    en: string;
                };
            };
            /** @description Places in the data of a case: lists of what is handed over, each with key, kind, description and state */
            items?: {
                places: string[];
                text: {
                    ky: string;
                    ru: string;
                    en: string;
                };
                states: {
                    [key: string]: {
                        text: {
                            ky: string;
                            ru: string;
                            en: string;
                        };
                        /** @enum {string} */
                        look: "plain" | "info" | "success" | "danger";
                    };
                };
            };
        };
        Forms: {
            fields: {
                [key: string]: components["schemas"]["FieldForm"];
            };
            events: {
                [key: string]: components["schemas"]["EventForm"];
            };
            /** @description Who can mend what is missing, by the code of the reason */
            mendedBy?: {
                [key: string]: {
                    party: string;
                    office: string;
                }[];
            };
            /** @description Where what holds instead of an agreed term stands in the data of a case, by the name of the field: value, by (a body), on (a date), reasonText */
            changedTerms?: string[];
        };
        EventForm: {
            help?: {
                ky: string;
                ru: string;
                en: string;
            };
            /** @description It binds a body: answers are checked before it is sent */
            isSignificant?: boolean;
            sections?: {
                name: string;
                title: {
                    ky: string;
                    ru: string;
                    en: string;
                };
                fields: string[];
                help?: {
                    ky: string;
                    ru: string;
                    en: string;
                };
            }[];
            /** @description Sums over lists, year by year: amount × counts, or thousandths of another one; of what is left out, what the case has */
            totals?: {
                label: {
                    ky: string;
                    ru: string;
                    en: string;
                };
                rows: string;
                year: string;
                amount: string;
                times?: string[];
                counted?: {
                    property: string;
                    named: string;
                    in: string;
                };
                share?: {
                    property: string;
                    of: string;
                };
                otherwise?: string[];
            }[];
            /** @description These go before those of all events */
            fields?: {
                [key: string]: components["schemas"]["FieldForm"];
            };
        };
        FieldForm: {
            label?: {
                ky: string;
                ru: string;
                en: string;
            };
            help?: {
                ky: string;
                ru: string;
                en: string;
            };
            values?: {
                [key: string]: {
                    ky: string;
                    ru: string;
                    en: string;
                };
            };
            refersTo?: {
                /** @enum {string} */
                register: "body" | "power" | "territory" | "budgetLine" | "payment" | "succession";
                kinds?: string[];
            };
            /** @description Places in the data of a case; the first that holds something is the value */
            takenFrom?: string[];
            /** @description Places in the data of a case; the first that holds something is offered */
            beginsWith?: string[];
            /** @description Places where the hash of the text stands that is offered */
            beginsWithText?: string[];
            oneOf?: {
                lists: string[];
                value?: string;
                label?: string;
                where?: {
                    property: string;
                    is: string[];
                };
            };
            when?: {
                field: string;
                is: (string | boolean)[];
            };
            isNeeded?: boolean;
        };
        Answer: {
            /** Format: uuid */
            id: string;
            seq: number;
            state: string;
            states: string[];
            tasks: {
                name: string;
                event: string;
                dueOn: string | null;
            }[];
        };
        GroupAnswer: {
            /** Format: uuid */
            groupId: string;
            ids: string[];
        };
        Group: {
            /** Format: uuid */
            id: string;
            workflow: string;
            /** @description Of the first case */
            title: string;
            /** @description Cases, of those that the caller may see */
            count: number;
            firstNumber: string;
            lastNumber: string;
        };
        Verdict: {
            allowed: boolean;
            reasons: components["schemas"]["Reason"][];
            preview: components["schemas"]["Preview"] | null;
        };
        Preview: {
            state: string;
            stateText: string;
            tasks: {
                name: string;
                text: string;
                event: string;
                party: string;
                office: string;
                dueOn: string | null;
            }[];
            /** @description Entries of the data that would be another */
            changes: {
                path: string;
                before: unknown;
                after: unknown;
            }[];
        };
        InstancePage: {
            items: {
                /** Format: uuid */
                id: string;
                /** @description Of the cases that were started together */
                groupId: string | null;
                workflow: string;
                state: string;
                stateText: string;
                number: string;
                title: string;
                isFinal: boolean;
                /** Format: date-time */
                changedAt: string;
                attributes: {
                    [key: string]: unknown;
                };
            }[];
            /** @description Exact up to 1000 */
            count: string;
            nextCursor: string | null;
        };
        Instance: {
            /** Format: uuid */
            id: string;
            /** @description Of the cases that were started together */
            groupId: string | null;
            workflow: string;
            state: string;
            stateText: string;
            number: string;
            title: string;
            isFinal: boolean;
            /** Format: date-time */
            changedAt: string;
            version: string;
            seq: number;
            states: string[];
            isStopped: boolean;
            data: unknown;
            parties: {
                party: string;
                /** Format: uuid */
                body: string;
                names: {
                    ky: string | null;
                    ru: string | null;
                    en: string | null;
                };
            }[];
            events: {
                type: string;
                text: string;
                accepted: boolean;
                entitled: boolean;
                allowed: boolean;
                reasons: components["schemas"]["Reason"][];
            }[];
            tasks: {
                name: string;
                text: string;
                event: string;
                party: string;
                /** Format: uuid */
                body: string;
                office: string;
                dueOn: string | null;
                dueAt: string | null;
            }[];
            deadlines: {
                name: string;
                text: string;
                /** Format: date */
                from: string;
                /** Format: date */
                dueOn: string;
                /** Format: date-time */
                dueAt: string;
                provisional: boolean;
                rule: string | null;
                /** @enum {string} */
                basis: "statutory" | "recommended" | "own";
            }[];
            children: {
                /** Format: uuid */
                id: string;
                workflow: string;
                state: string;
                number: string;
                title: string;
                isFinal: boolean;
            }[];
        };
        Paper: {
            /** Format: document */
            document: string;
            registrationNumber: string;
            /** Format: date */
            registeredOn: string;
        };
        JournalRecord: {
            /** Format: uuid */
            instance: string;
            seq: number;
            /** Format: date-time */
            at: string;
            event: string;
            text: string;
            payload: unknown;
            facts: {
                [key: string]: unknown;
            };
            factHashes: {
                [key: string]: string;
            };
            actor: {
                person: string | null;
                body: string | null;
                office: string | null;
                basis: string;
                mandate?: {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    body: string;
                };
            };
            from: string[];
            to: string[];
            workflow: string;
            version: string;
            previous: string | null;
            hash: string;
            snapshot?: string;
            /** Format: uuid */
            group?: string;
            paper?: components["schemas"]["Paper"];
            bulk?: {
                /** Format: uuid */
                id: string;
                reason: string;
            };
        };
        Terms: {
            seq: number;
            /** Format: date-time */
            at: string;
            event: string;
            name: string;
            hash: string;
            clauses: {
                [key: string]: {
                    hash: string;
                    text: string | null;
                };
            };
            amounts: {
                [key: string]: {
                    [key: string]: string;
                };
            };
            fields: {
                [key: string]: string | null;
            };
        };
        TermsComparison: {
            clauses: {
                name: string;
                from: string | null;
                to: string | null;
            }[];
            amounts: {
                group: string;
                name: string;
                from: string | null;
                to: string | null;
                difference: string;
            }[];
            fields: {
                name: string;
                from: string | null;
                to: string | null;
            }[];
        };
        Ledger: {
            rows: {
                kind: string;
                period: string;
                source: string;
                body: string | null;
                /** @description Amount in tyiyn */
                amount: string;
            }[];
            totals: {
                /** @description Amount in tyiyn */
                dueToDate: string;
                /** @description Amount in tyiyn */
                received: string;
                coverage: number | null;
            };
            /** @description Where the case has several: each, with its own money */
            payees: {
                /** @description Amount in tyiyn */
                dueToDate: string;
                /** @description Amount in tyiyn */
                received: string;
                coverage: number | null;
                /** Format: uuid */
                body: string;
            }[];
        };
        Reminder: {
            task: string;
            text: string;
            party: string;
            office: string;
            /** Format: uuid */
            body: string;
            deadline: string | null;
            /** Format: date */
            dueOn: string;
            /** @enum {string} */
            basis: "statutory" | "recommended" | "own";
            /** @description After the due date; negative: before it */
            workingDays: number;
            tells: ("office" | "superior" | "control")[];
            /** Format: date */
            on: string;
            /** @description When it went out; null: it is to come, if nothing changes */
            toldAt: string | null;
        };
        Task: {
            /** Format: uuid */
            instance: string;
            workflow: string;
            state: string;
            stateText: string;
            number: string;
            title: string;
            name: string;
            text: string;
            event: string;
            /** Format: uuid */
            body: string;
            office: string;
            dueOn: string | null;
            dueAt: string | null;
            /** @description Who says so: law, a recommendation, the case itself; null: it has no date */
            dueBasis: ("statutory" | "recommended" | "own") | null;
            /** @description The due date was counted over a year without an approved calendar, and may move */
            provisional: boolean;
        };
        Incident: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "step" | "effect" | "delivery";
            /** @description The type of the event, the kind of the effect, or what was to be delivered */
            event: string;
            /** @description The same in words */
            text: string;
            /** @description Null: of no case */
            instance: string | null;
            workflow: string | null;
            number: string | null;
            title: string | null;
            /** Format: date-time */
            openedAt: string;
            tries: number;
            /** @description The last error, without secrets */
            error: string;
            resolvedAt: string | null;
            resolvedBy: {
                /** Format: uuid */
                id: string;
                name: string | null;
            } | null;
            /** @description `resent`: the message was sent again by whoever looks after its receiver, and arrived */
            outcome: ("retried" | "skipped" | "resent") | null;
            /** @description The same in words */
            outcomeText: string | null;
            /** @description Why an operator resolved it */
            resolution: string | null;
        };
        IncidentView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "step" | "effect" | "delivery";
            /** @description The type of the event, the kind of the effect, or what was to be delivered */
            event: string;
            /** @description The same in words */
            text: string;
            /** @description Null: of no case */
            instance: string | null;
            workflow: string | null;
            number: string | null;
            title: string | null;
            /** Format: date-time */
            openedAt: string;
            tries: number;
            /** @description The last error, without secrets */
            error: string;
            resolvedAt: string | null;
            resolvedBy: {
                /** Format: uuid */
                id: string;
                name: string | null;
            } | null;
            /** @description `resent`: the message was sent again by whoever looks after its receiver, and arrived */
            outcome: ("retried" | "skipped" | "resent") | null;
            /** @description The same in words */
            outcomeText: string | null;
            /** @description Why an operator resolved it */
            resolution: string | null;
            /** @description As it was asked; of a delivery, whom it was for: `receiver`, the id of a person or of a webhook */
            request: unknown;
            failedTries: {
                /** Format: date-time */
                at: string;
                error: string;
            }[];
            earlier: components["schemas"]["Incident"][];
        };
        RetryPlanRequest: {
            /** @enum {boolean} */
            dryRun: true;
            filter: {
                /** @enum {string} */
                kind?: "step" | "effect" | "delivery";
                workflow?: string;
                event?: string;
            };
            reason: string;
        };
        RetryStartRequest: {
            /** @enum {boolean} */
            dryRun: false;
            planToken: string;
            reason: string;
        };
        RetryIdsRequest: {
            ids: string[];
            reason: string;
        };
        RetryPlan: {
            matched: number;
            sample: string[];
            planToken: string;
            /** Format: date-time */
            expiresAt: string;
        };
        Retried: {
            retried: number;
            items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                outcome: "retried" | "gone" | "busy" | "incidentKindUnknown" | "failed";
            }[];
        };
        Effect: {
            /** Format: uuid */
            id: string;
            seq: number;
            /** @enum {string} */
            kind: "notify" | "startWorkflow" | "childFinished";
            /** Format: date-time */
            createdAt: string;
            deliveredAt: string | null;
            outcome: ("done" | "moot" | "skipped") | null;
        };
        WorkHealth: {
            /** @enum {string} */
            status: "ok" | "degraded";
            wrong: {
                /** @enum {string} */
                code: "databaseAway" | "writesRefused" | "clocksDiffer" | "sweeperStopped" | "sweeperFailing" | "alarmsLate" | "outboxLate" | "deliveriesLate" | "queueAway" | "checkpointMissing" | "incidentsOpen";
                text: string;
                /** @description Seconds; null: not known */
                seconds: number | null;
            }[];
            /** @description Seconds since the sweeper ran */
            sweeper: number | null;
            /** @description Seconds; null: not known */
            alarmLag: number | null;
            /** @description Seconds; null: not known */
            outboxLag: number | null;
            /** @description Seconds; null: not known */
            deliveryLag: number | null;
            isQueueReachable: boolean;
            incidents: {
                step: number;
                effect: number;
                delivery: number;
            } | null;
        };
        Checkpoint: {
            number: number;
            /** Format: date-time */
            at: string;
            /** @description Leaves of the tree: the cases, and the journal of operations */
            count: number;
            root: string;
            previous: string | null;
            key: string;
            hash: string;
            /** @description The exact text that was signed: canonical JSON (RFC 8785) */
            statement: string;
            /** @description Ed25519, of the bytes of the statement */
            signature: string;
        };
        SigningKey: {
            number: number;
            /** Format: date-time */
            at: string;
            reason: string;
            /** @description SHA-256 of the public key (SubjectPublicKeyInfo, DER) */
            key: string;
            /** @description PEM (SubjectPublicKeyInfo) */
            publicKey: string;
            previous: string | null;
            signedBy: string;
            /** @description The exact text that was signed: canonical JSON (RFC 8785) */
            statement: string;
            /** @description Ed25519, of the bytes of the statement */
            signature: string;
        };
        Proof: {
            /** @enum {string} */
            type: "proof";
            /** @enum {integer} */
            version: 1;
            /** Format: uuid */
            instance: string;
            checkpoint: {
                /** @description The exact text that was signed: canonical JSON (RFC 8785) */
                statement: string;
                /** @description Ed25519, of the bytes of the statement */
                signature: string;
            };
            keys: {
                /** @description The exact text that was signed: canonical JSON (RFC 8785) */
                statement: string;
                /** @description Ed25519, of the bytes of the statement */
                signature: string;
            }[];
            inclusion: {
                seq: number;
                index: number;
                path: string[];
            };
            records: {
                record: string;
                hash: string;
                isCovered: boolean;
            }[];
            /** @description Content by its SHA-256 */
            facts: {
                [key: string]: string;
            };
        };
        Rule: {
            id: string;
            value: number;
            /** @enum {string} */
            unit: "calendarDays" | "workingDays" | "months" | "dayOfNextMonth" | "percent" | "count";
            /** @description False: a recommendation or proposal, never required by law */
            statutory: boolean;
            sourceAct: string | null;
            actNumber: string | null;
            actDate: string | null;
            article: string | null;
            verifiedBy: string | null;
            note: {
                ky: string;
                ru: string;
                en: string;
            };
            /** Format: date */
            validFrom: string;
            validTo: string | null;
            /** @description When an operator brought it; null: it came with the program */
            recordedAt: string | null;
        };
        RuleAddition: {
            record: components["schemas"]["Rule"];
            /** @description The record that counts on its first day without it */
            replaces: components["schemas"]["Rule"] | null;
        };
        CalendarYear: {
            year: number;
            version: number;
            act: string | null;
            actNumber: string | null;
            actDate: string | null;
            approved: boolean;
            /** @description When an operator brought it; null: it came with the program */
            recordedAt: string | null;
            note: {
                ky: string;
                ru: string;
                en: string;
            };
        };
        CalendarDay: {
            /** Format: date */
            date: string;
            /** @enum {string} */
            kind: "off" | "worked" | "shortened";
            pair: string | null;
            note: {
                ky: string;
                ru: string;
                en: string;
            };
        };
        CalendarImport: {
            year: number;
            /** @description That it would be, or is */
            version: number;
            act: string | null;
            actNumber: string | null;
            actDate: string | null;
            approved: boolean;
            applied: boolean;
            file: {
                name: string;
                sha256: string;
                /** @enum {string} */
                format: "csv" | "xlsx";
                encoding: ("utf-8" | "windows-1251") | null;
                ignoredColumns: string[];
            };
            counts: {
                rows: number;
                ready: number;
                refused: number;
            };
            rows: {
                /** @description The number that a spreadsheet shows */
                row: number;
                /** @enum {string} */
                outcome: "ready" | "refused";
                day: components["schemas"]["CalendarDay"] | null;
                reasons: {
                    code: string;
                    params: {
                        [key: string]: string;
                    };
                    column: string;
                    cell: string | null;
                    text: string;
                }[];
            }[];
            /** @description Against the version before; null: a day as in any week */
            changes: {
                /** Format: date */
                date: string;
                from: ("off" | "worked" | "shortened") | null;
                to: ("off" | "worked" | "shortened") | null;
            }[];
            /** @description Applies exactly this; null while a row is refused */
            token: string | null;
        };
        Territory: {
            /** Format: uuid */
            id: string;
            soate: string;
            edition: string;
            /** @enum {string} */
            level: "country" | "oblast" | "republican_city" | "city_district" | "rayon" | "oblast_city" | "rayon_city" | "town" | "aimak" | "village";
            name: {
                ky: string | null;
                ru: string | null;
                en: string | null;
            };
            parent: string | null;
            population: number | null;
            validFrom: string | null;
            validTo: string | null;
        };
        TerritoryPage: {
            edition: string;
            items: components["schemas"]["Territory"][];
            nextCursor: string | null;
        };
        Body: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "ministry" | "municipality" | "financeMinistry" | "treasury" | "rayonAdministration" | "auditOffice" | "operator" | "union" | "registry";
            name: {
                ky: string | null;
                ru: string | null;
                en: string | null;
            };
            territory: components["schemas"]["Territory"] | null;
            demonstration: boolean;
            validFrom: string | null;
            validTo: string | null;
        };
        BodyDetail: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "ministry" | "municipality" | "financeMinistry" | "treasury" | "rayonAdministration" | "auditOffice" | "operator" | "union" | "registry";
            name: {
                ky: string | null;
                ru: string | null;
                en: string | null;
            };
            territory: components["schemas"]["Territory"] | null;
            demonstration: boolean;
            validFrom: string | null;
            validTo: string | null;
            formerNames: {
                name: {
                    ky: string | null;
                    ru: string | null;
                    en: string | null;
                };
                /** Format: date */
                validTo: string;
                /** Format: uuid */
                succession: string;
            }[];
            predecessors: {
                /** Format: uuid */
                id: string;
                name: {
                    ky: string | null;
                    ru: string | null;
                    en: string | null;
                };
                /** Format: uuid */
                succession: string;
                /** @enum {string} */
                kind: "merge" | "split" | "boundary" | "rename";
                /** Format: date */
                effectiveOn: string;
            }[];
            successors: {
                /** Format: uuid */
                id: string;
                name: {
                    ky: string | null;
                    ru: string | null;
                    en: string | null;
                };
                /** Format: uuid */
                succession: string;
                /** @enum {string} */
                kind: "merge" | "split" | "boundary" | "rename";
                /** Format: date */
                effectiveOn: string;
            }[];
        };
        Power: {
            /** Format: uuid */
            id: string;
            code: string;
            edition: string;
            name: {
                ky: string | null;
                ru: string | null;
                en: string | null;
            };
            sphere: string;
            holderBodyKind: ("ministry" | "municipality" | "financeMinistry" | "treasury" | "rayonAdministration" | "auditOffice" | "operator" | "union" | "registry") | null;
            holderBody: string | null;
            judicial: boolean;
            ownLocalMatter: boolean;
            sourceAct: string | null;
            /** @description True: no act that lists it was seen */
            demonstration: boolean;
            validFrom: string | null;
            validTo: string | null;
        };
        Profile: {
            /** Format: uuid */
            person: string;
            name: string;
            login: string;
            /** @enum {string} */
            language: "ky" | "ru" | "en";
            mustChangePassword: boolean;
            offices: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                office: "drafter" | "lawyer" | "signatory" | "financier" | "treasurer" | "registrar" | "controller" | "auditor" | "operator";
                body: {
                    /** Format: uuid */
                    id: string;
                    names: {
                        ky: string | null;
                        ru: string | null;
                        en: string | null;
                    };
                };
                /** @description As it was recorded */
                basis: string;
                /**
                 * Format: date
                 * @description The first day; under a mandate the first on which both hold
                 */
                validFrom: string;
                /** @description The last day; null: none is set */
                validTo: string | null;
                /** @description The basis, in the caller’s language what is not a person’s own words */
                basisText: string;
                substituteFor?: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                mandate?: {
                    /** Format: uuid */
                    id: string;
                    body: {
                        /** Format: uuid */
                        id: string;
                        names: {
                            ky: string | null;
                            ru: string | null;
                            en: string | null;
                        };
                    };
                };
            }[];
            /**
             * Format: date-time
             * @description The time that the server goes by; in a demonstration it may run ahead
             */
            now: string;
            demonstration: boolean;
            /** @description A demonstration that others can reach: whoever does may sign in as anybody in it, and every page says so */
            publicDemonstration: boolean;
        };
        SignInWays: {
            /** @description The provider (OpenID Connect) at which one can sign in too, at `GET /api/session/oidc`; null: there is none */
            identityProvider: string | null;
            /** @description Whether there are accounts to try: `GET /api/demo/accounts` */
            demonstration: boolean;
            /** @description A demonstration that others can reach: whoever does may sign in as anybody in it, and every page says so */
            publicDemonstration: boolean;
        };
        SavedView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            page: "work" | "cases" | "finance" | "incidents" | "operations" | "people" | "bodies";
            name: string;
            query: string;
        };
        DemonstrationAccount: {
            login: string;
            password: string;
            name: string;
            offices: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                office: "drafter" | "lawyer" | "signatory" | "financier" | "treasurer" | "registrar" | "controller" | "auditor" | "operator";
                body: {
                    /** Format: uuid */
                    id: string;
                    names: {
                        ky: string | null;
                        ru: string | null;
                        en: string | null;
                    };
                };
                /** @description As it was recorded */
                basis: string;
                /**
                 * Format: date
                 * @description The first day; under a mandate the first on which both hold
                 */
                validFrom: string;
                /** @description The last day; null: none is set */
                validTo: string | null;
                substituteFor?: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                };
                mandate?: {
                    /** Format: uuid */
                    id: string;
                    body: {
                        /** Format: uuid */
                        id: string;
                        names: {
                            ky: string | null;
                            ru: string | null;
                            en: string | null;
                        };
                    };
                };
            }[];
        };
        BudgetLine: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            recipient: string;
            /** @description Amount in tyiyn */
            amount: string;
            /** @description Amount in tyiyn */
            free: string;
            /** Format: uuid */
            createdBy: string;
            /** Format: date-time */
            createdAt: string;
            act: string;
            classificationCode: string;
            year: number;
        };
        ListedBudgetLine: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            recipient: string;
            /** @description Amount in tyiyn */
            amount: string;
            /** @description Amount in tyiyn */
            free: string;
            /** Format: uuid */
            createdBy: string;
            /** Format: date-time */
            createdAt: string;
            act: string;
            classificationCode: string;
            year: number;
            recipientNames: {
                ky: string | null;
                ru: string | null;
                en: string | null;
            };
        };
        Payment: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            recipient: string;
            /** @description Amount in tyiyn */
            amount: string;
            /** @description Amount in tyiyn */
            free: string;
            /** Format: uuid */
            createdBy: string;
            /** Format: date-time */
            createdAt: string;
            account: string;
            reference: string;
            /** Format: date */
            paidOn: string;
            /** Format: uuid */
            payer: string;
            /** @enum {string} */
            status: "entered" | "confirmed" | "void";
            enteredBy: string | null;
            confirmedBy: string | null;
            voidReason: string | null;
        };
        ListedPayment: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            recipient: string;
            /** @description Amount in tyiyn */
            amount: string;
            /** @description Amount in tyiyn */
            free: string;
            /** Format: uuid */
            createdBy: string;
            /** Format: date-time */
            createdAt: string;
            account: string;
            reference: string;
            /** Format: date */
            paidOn: string;
            /** Format: uuid */
            payer: string;
            /** @enum {string} */
            status: "entered" | "confirmed" | "void";
            enteredBy: string | null;
            confirmedBy: string | null;
            voidReason: string | null;
            recipientNames: {
                ky: string | null;
                ru: string | null;
                en: string | null;
            };
            payerNames: {
                ky: string | null;
                ru: string | null;
                en: string | null;
            };
            statusText: string;
        };
        ShownPayment: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            recipient: string;
            /** @description Amount in tyiyn */
            amount: string;
            /** @description Amount in tyiyn */
            free: string;
            /** Format: uuid */
            createdBy: string;
            /** Format: date-time */
            createdAt: string;
            account: string;
            reference: string;
            /** Format: date */
            paidOn: string;
            /** Format: uuid */
            payer: string;
            /** @enum {string} */
            status: "entered" | "confirmed" | "void";
            enteredBy: string | null;
            confirmedBy: string | null;
            voidReason: string | null;
            recipientNames: {
                ky: string | null;
                ru: string | null;
                en: string | null;
            };
            payerNames: {
                ky: string | null;
                ru: string | null;
                en: string | null;
            };
            statusText: string;
            acts: {
                confirm: {
                    allowed: boolean;
                    reasons: components["schemas"]["Reason"][];
                };
                void: {
                    allowed: boolean;
                    reasons: components["schemas"]["Reason"][];
                };
            };
        };
        Coverage: {
            /**
             * Format: date-time
             * @description When it was read: what takes long is told again for 5 seconds
             */
            at: string;
            /** Format: date */
            on: string;
            year: number;
            /** @enum {string} */
            by: "oblast" | "rayon" | "municipality";
            /** @description At most 1,000; neither `territory` nor `body`: bodies without a territory together */
            items: {
                territory: string | null;
                body: string | null;
                level: ("country" | "oblast" | "republican_city" | "city_district" | "rayon" | "oblast_city" | "rayon_city" | "town" | "aimak" | "village") | null;
                names: {
                    ky: string | null;
                    ru: string | null;
                    en: string | null;
                };
                /** @description Not ended, with or without money */
                liveCases: number;
                casesWithMoney: number;
                /** @description Not ended, and received less than is due */
                casesShort: number;
                /** @description Amount in tyiyn */
                dueToDate: string;
                /** @description In tyiyn, of the year; all other amounts are to date */
                appropriated: string;
                /** @description Amount in tyiyn */
                released: string;
                /** @description Amount in tyiyn */
                received: string;
                /** @description Amount in tyiyn */
                spent: string;
                /** @description Amount in tyiyn */
                ownTopUp: string;
                /** @description In tyiyn: of each case what is due beyond what it received, never netted between cases */
                shortfall: string;
                /** @description In tyiyn: the part of it in cases that have ended */
                endedShortfall: string;
                /** @description The largest number of days for which money of a case is missing */
                daysLate: number;
                coverage: number | null;
            }[];
            /** @description Of all places, shown or not */
            totals: {
                /** @description Not ended, with or without money */
                liveCases: number;
                casesWithMoney: number;
                /** @description Not ended, and received less than is due */
                casesShort: number;
                /** @description Amount in tyiyn */
                dueToDate: string;
                /** @description In tyiyn, of the year; all other amounts are to date */
                appropriated: string;
                /** @description Amount in tyiyn */
                released: string;
                /** @description Amount in tyiyn */
                received: string;
                /** @description Amount in tyiyn */
                spent: string;
                /** @description Amount in tyiyn */
                ownTopUp: string;
                /** @description In tyiyn: of each case what is due beyond what it received, never netted between cases */
                shortfall: string;
                /** @description In tyiyn: the part of it in cases that have ended */
                endedShortfall: string;
                /** @description The largest number of days for which money of a case is missing */
                daysLate: number;
                coverage: number | null;
            };
            /** @description Of all places, shown or not */
            count: number;
        };
        Shortfalls: {
            /** Format: date */
            on: string;
            items: components["schemas"]["Shortfall"][];
            nextCursor: string | null;
            /** @description Of all pages together */
            count: number;
            /** @description In tyiyn, of all pages together */
            missing: string;
        };
        Shortfall: {
            /** Format: uuid */
            instance: string;
            workflow: string;
            number: string;
            title: string;
            state: string;
            stateText: string;
            /** @description The path of the state of its funding; null: not watched in this state */
            funding: string | null;
            fundingText: string | null;
            isFinal: boolean;
            /** Format: uuid */
            recipient: string;
            recipientNames: {
                ky: string | null;
                ru: string | null;
                en: string | null;
            };
            /** @description Amount in tyiyn */
            due: string;
            /** @description Amount in tyiyn */
            received: string;
            /** @description Amount in tyiyn */
            missing: string;
            /**
             * Format: date
             * @description The day since which the oldest debt is missing: due, or taken back later
             */
            since: string;
            days: number;
            /** @description What finance and treasury are awaited to do in the case */
            awaited: {
                name: string;
                text: string;
                event: string;
                /** Format: uuid */
                body: string;
                names: {
                    ky: string | null;
                    ru: string | null;
                    en: string | null;
                };
                office: string;
                officeText: string;
                dueOn: string | null;
            }[];
        };
        PaymentCandidates: {
            /** @description At most 200. The oldest transfer of each case that money does not cover, due already or not */
            items: {
                /** Format: uuid */
                instance: string;
                workflow: string;
                number: string;
                title: string;
                state: string;
                stateText: string;
                /** @description The event of the case that allocates the money, the fields of its payload, and which of them takes the amount */
                form: {
                    event: string;
                    fields: {
                        [key: string]: string;
                    };
                    amountField: string;
                };
                awaited: {
                    name: string;
                    text: string;
                    event: string;
                    /** Format: uuid */
                    body: string;
                    names: {
                        ky: string | null;
                        ru: string | null;
                        en: string | null;
                    };
                    office: string;
                    officeText: string;
                    dueOn: string | null;
                }[];
                /** Format: date */
                dueOn: string;
                /** @description Amount in tyiyn */
                missing: string;
                /** @description Amount in tyiyn */
                missingToDate: string;
                /** @description In tyiyn: as much of what is missing as is free */
                proposed: string;
            }[];
            count: number;
        };
        BudgetLineCandidates: {
            /** @description At most 200. `held`: what the case holds of this line already, so that its share is amended */
            items: {
                /** Format: uuid */
                instance: string;
                workflow: string;
                number: string;
                title: string;
                state: string;
                stateText: string;
                /** @description The event of the case that allocates the money, the fields of its payload, and which of them takes the amount */
                form: {
                    event: string;
                    fields: {
                        [key: string]: string;
                    };
                    amountField: string;
                };
                awaited: {
                    name: string;
                    text: string;
                    event: string;
                    /** Format: uuid */
                    body: string;
                    names: {
                        ky: string | null;
                        ru: string | null;
                        en: string | null;
                    };
                    office: string;
                    officeText: string;
                    dueOn: string | null;
                }[];
                /** @description Amount in tyiyn */
                scheduled: string;
                /** @description Amount in tyiyn */
                appropriated: string;
                /** @description Amount in tyiyn */
                missing: string;
                /** @description Amount in tyiyn */
                held: string;
                /** @description In tyiyn: as much of what is missing as is free */
                proposed: string;
            }[];
            count: number;
        };
        Indicators: {
            workflow: string;
            /** @description Those of which the caller sees cases */
            workflows: {
                name: string;
                text: string;
            }[];
            /**
             * Format: date-time
             * @description When it was read: what takes long is told again for 5 seconds
             */
            at: string;
            states: {
                state: string;
                text: string;
                isFinal: boolean;
                cases: number;
                overdue: number;
            }[];
            /** @description Cases in which something that is awaited is overdue */
            overdue: number;
            /** @description Cases by what people ask of the workflow first, in words; `state` finds them in the lists, null: they are in several at once */
            counts: {
                name: string;
                text: string;
                cases: number;
                state: string | null;
                isBad: boolean;
                isAlwaysShown: boolean;
            }[];
            /** @description Cases in which a task is open, by its name and office, the most overdue first; each case once */
            awaited: {
                name: string;
                text: string;
                office: string;
                officeText: string;
                open: number;
                overdue: number;
                /** @description At most ten */
                bodies: {
                    /** Format: uuid */
                    body: string;
                    names: {
                        ky: string | null;
                        ru: string | null;
                        en: string | null;
                    };
                    open: number;
                    overdue: number;
                }[];
                bodyCount: number;
            }[];
            /** @description How long cases were in states that they left within the last `days`, by the whole journals of the cases that changed last: `steps` steps of `cases` cases, at most `mostSteps`; `isCut`: there are more. By nearest rank */
            stays: {
                states: {
                    state: string;
                    text: string;
                    stays: number;
                    medianDays: number;
                    ninetiethDays: number;
                }[];
                cases: number;
                steps: number;
                mostSteps: number;
                days: number;
                isCut: boolean;
            };
            /** @description The last twelve */
            months: {
                month: string;
                started: number;
                reached: number;
                ended: number;
            }[];
            /** @description What the cases did that are `reached`; null: the workflow has no such thing */
            reachedText: string | null;
            /** @description Null: cases of the workflow have none */
            money: {
                /** @description Not ended, with or without money */
                liveCases: number;
                casesWithMoney: number;
                /** @description Not ended, and received less than is due */
                casesShort: number;
                /** @description Amount in tyiyn */
                dueToDate: string;
                /** @description In tyiyn, of the year; all other amounts are to date */
                appropriated: string;
                /** @description Amount in tyiyn */
                released: string;
                /** @description Amount in tyiyn */
                received: string;
                /** @description Amount in tyiyn */
                spent: string;
                /** @description Amount in tyiyn */
                ownTopUp: string;
                /** @description In tyiyn: of each case what is due beyond what it received, never netted between cases */
                shortfall: string;
                /** @description In tyiyn: the part of it in cases that have ended */
                endedShortfall: string;
                /** @description The largest number of days for which money of a case is missing */
                daysLate: number;
                coverage: number | null;
                year: number;
            } | null;
            /** @description Only for operators */
            operation: {
                incidents: {
                    step: number;
                    effect: number;
                    delivery: number;
                } | null;
                /** @description Seconds; null: not known */
                alarmLag: number | null;
                /** @description Seconds; null: not known */
                outboxLag: number | null;
                /** @description Seconds; null: not known */
                deliveryLag: number | null;
                isQueueReachable: boolean;
                webhooksDisabled: number;
            } | null;
        };
        Document: {
            sha256: string;
            /** @enum {string} */
            mediaType: "application/pdf" | "image/png" | "image/jpeg" | "image/tiff" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.oasis.opendocument.text" | "application/vnd.oasis.opendocument.spreadsheet" | "text/csv" | "text/plain";
            /** @description Bytes */
            size: number;
            fileName: string;
        };
        AvailablePaper: {
            paper: string;
            text: string;
            languages: ("ky" | "ru")[];
            isOfRecord: boolean;
        };
        Slip: {
            /** @description Of its public page; of a case that is not published, of its page for those who may see it */
            address: string;
            isPublic: boolean;
            /** @description Whether cases of its workflow become public; else there are no facts */
            publishes: boolean;
            qr: {
                /** @description Modules */
                size: number;
                /** @description Of the dark ones, as SVG draws it */
                path: string;
            };
            facts: components["schemas"]["PublicFact"][];
            record: {
                seq: number;
                /** Format: date-time */
                at: string;
                hash: string;
            };
        };
        ProducedPaper: {
            sha256: string;
            /** @enum {string} */
            mediaType: "application/pdf" | "image/png" | "image/jpeg" | "image/tiff" | "application/vnd.openxmlformats-officedocument.wordprocessingml.document" | "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" | "application/vnd.oasis.opendocument.text" | "application/vnd.oasis.opendocument.spreadsheet" | "text/csv" | "text/plain";
            /** @description Bytes */
            size: number;
            fileName: string;
            paper: string;
            /** @enum {string} */
            language: "ky" | "ru";
            seq: number;
        };
        BulkPlanRequest: {
            /** @enum {boolean} */
            dryRun: true;
            filter: {
                ids?: string[];
                workflow?: string;
                state?: string;
                party?: string;
                recipient?: string;
                within?: string;
                group?: string;
                q?: string;
                /** @description ISO 8601: an instant with its offset, or a local date */
                dueBefore?: string;
                task?: string;
                /** @description ISO 8601: an instant with its offset, or a local date */
                awaitedBefore?: string;
            };
            event: components["schemas"]["EventForMany"];
            reason: string;
            /** @description The office acted in, by name or id; needed when several fit */
            office?: string;
        };
        BulkStartRequest: {
            /** @enum {boolean} */
            dryRun: false;
            planToken: string;
            reason: string;
        };
        BulkPlan: {
            matched: number;
            wouldApply: number;
            blocked: {
                code: string;
                count: number;
                sample: string[];
                example: components["schemas"]["Reason"];
            }[];
            sample: {
                /** Format: uuid */
                id: string;
                number: string;
                title: string;
            }[];
            planToken: string;
            /** Format: date-time */
            expiresAt: string;
        };
        BulkStarted: {
            /** Format: uuid */
            id: string;
        };
        BulkLine: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "running" | "paused" | "cancelled" | "ended";
            /** @description Of its cases; null: it has none */
            workflow: string | null;
            /** @description What the event is called, in the caller’s language */
            eventText: string;
            reason: string;
            planned: number;
            /** Format: date-time */
            startedAt: string;
            /** @description Null while something of it is left or under way */
            endedAt: string | null;
            event: string;
        };
        Bulk: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "running" | "paused" | "cancelled" | "ended";
            /** @description Of its cases; null: it has none */
            workflow: string | null;
            /** @description What the event is called, in the caller’s language */
            eventText: string;
            reason: string;
            planned: number;
            /** Format: date-time */
            startedAt: string;
            /** @description Null while something of it is left or under way */
            endedAt: string | null;
            event: {
                type: string;
                payload: unknown;
            };
            office: string | null;
            filter: {
                [key: string]: unknown;
            };
            counts: {
                waiting: number;
                applied: number;
                refused: number;
                stale: number;
                stopped: number;
                failed: number;
                cancelled: number;
            };
            acts: {
                /** Format: date-time */
                at: string;
                operation: string;
                /** @description The same in words */
                text: string;
                reason: string | null;
            }[];
            items: {
                /** Format: uuid */
                instance: string;
                workflow: string;
                number: string | null;
                title: string | null;
                /** @enum {string} */
                outcome: "waiting" | "applied" | "refused" | "stale" | "stopped" | "failed" | "cancelled";
                seq: number;
                appliedSeq: number | null;
                reasons: components["schemas"]["Reason"][];
                attempt: number;
                decidedAt: string | null;
            }[];
            nextCursor: string | null;
        };
        RecomputationPlanRequest: {
            /** @enum {boolean} */
            dryRun: true;
            reason: string;
            cursor?: string;
        };
        RecomputationStartRequest: {
            /** @enum {boolean} */
            dryRun: false;
            planToken: string;
            reason: string;
        };
        DateChange: {
            /** @enum {string} */
            kind: "deadline" | "task";
            name: string;
            /** @description What is due, in the caller’s language */
            text: string;
            /** @description Null: was not pending */
            from: string | null;
            /** @description Null: is no longer pending */
            to: string | null;
            /**
             * Format: uuid
             * @description Of a task: who is awaited
             */
            body?: string;
            wasProvisional?: boolean;
            isProvisional?: boolean;
        };
        RecomputationItem: {
            /** Format: uuid */
            instance: string;
            workflow: string;
            number: string | null;
            title: string | null;
            /** @enum {string} */
            outcome: "waiting" | "applied" | "unchanged" | "stopped" | "failed";
            planned: components["schemas"]["DateChange"][];
            /** @description As they were made; null until then */
            changes: components["schemas"]["DateChange"][] | null;
            appliedSeq: number | null;
            reasons: components["schemas"]["Reason"][];
            attempt: number;
            decidedAt: string | null;
        };
        Recomputation: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "planned" | "running" | "ended";
            reason: string;
            /** @description Open cases that were looked at */
            considered: number;
            planned: {
                cases: number;
                /** @description Deadlines whose date would be another */
                deadlines: number;
                /** @description Open tasks whose due date would be another */
                tasks: number;
                /** @description Deadlines whose date stays, but is no longer (or now) provisional or statutory */
                restated: number;
            };
            /** Format: date-time */
            plannedAt: string;
            startedAt: string | null;
            endedAt: string | null;
            actor: {
                /** Format: uuid */
                person: string;
                /** Format: uuid */
                body: string;
                office: string;
                basis: string;
            };
            blocked: {
                reason: components["schemas"]["Reason"];
                count: number;
                sample: string[];
            }[];
            /** @description The cursor of a further plan, about cases that this one has left */
            continueWith: string | null;
            counts: {
                waiting: number;
                applied: number;
                unchanged: number;
                stopped: number;
                failed: number;
            };
            items: components["schemas"]["RecomputationItem"][];
            nextCursor: string | null;
        };
        RecomputationPlan: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "planned" | "running" | "ended";
            reason: string;
            /** @description Open cases that were looked at */
            considered: number;
            planned: {
                cases: number;
                /** @description Deadlines whose date would be another */
                deadlines: number;
                /** @description Open tasks whose due date would be another */
                tasks: number;
                /** @description Deadlines whose date stays, but is no longer (or now) provisional or statutory */
                restated: number;
            };
            /** Format: date-time */
            plannedAt: string;
            startedAt: string | null;
            endedAt: string | null;
            actor: {
                /** Format: uuid */
                person: string;
                /** Format: uuid */
                body: string;
                office: string;
                basis: string;
            };
            blocked: {
                reason: components["schemas"]["Reason"];
                count: number;
                sample: string[];
            }[];
            /** @description The cursor of a further plan, about cases that this one has left */
            continueWith: string | null;
            counts: {
                waiting: number;
                applied: number;
                unchanged: number;
                stopped: number;
                failed: number;
            };
            items: components["schemas"]["RecomputationItem"][];
            nextCursor: string | null;
            planToken: string;
            /** Format: date-time */
            expiresAt: string;
        };
        RecomputationStarted: {
            /** Format: uuid */
            id: string;
        };
        RecomputationPage: {
            items: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                state: "planned" | "running" | "ended";
                reason: string;
                /** @description Open cases that were looked at */
                considered: number;
                planned: {
                    cases: number;
                    /** @description Deadlines whose date would be another */
                    deadlines: number;
                    /** @description Open tasks whose due date would be another */
                    tasks: number;
                    /** @description Deadlines whose date stays, but is no longer (or now) provisional or statutory */
                    restated: number;
                };
                /** Format: date-time */
                plannedAt: string;
                startedAt: string | null;
                endedAt: string | null;
            }[];
            nextCursor: string | null;
        };
        Person: {
            /** Format: uuid */
            id: string;
            login: string;
            name: string;
            /** @enum {string} */
            language: "ky" | "ru" | "en";
            mustChangePassword: boolean;
            demonstration: boolean;
            disabledAt: string | null;
            disabledReason: string | null;
            offices: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                office: "drafter" | "lawyer" | "signatory" | "financier" | "treasurer" | "registrar" | "controller" | "auditor" | "operator";
                body: {
                    /** Format: uuid */
                    id: string;
                    names: {
                        ky: string | null;
                        ru: string | null;
                        en: string | null;
                    };
                };
                basis: string;
                /** Format: date */
                validFrom: string;
                validTo: string | null;
                substituteFor: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
                endReason: string | null;
            }[];
            identities: {
                /** Format: uuid */
                id: string;
                issuer: string;
                subject: string;
                /** Format: date-time */
                linkedAt: string;
            }[];
        };
        PersonWithPassword: {
            /** Format: uuid */
            id: string;
            login: string;
            name: string;
            /** @enum {string} */
            language: "ky" | "ru" | "en";
            mustChangePassword: boolean;
            demonstration: boolean;
            disabledAt: string | null;
            disabledReason: string | null;
            offices: {
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                office: "drafter" | "lawyer" | "signatory" | "financier" | "treasurer" | "registrar" | "controller" | "auditor" | "operator";
                body: {
                    /** Format: uuid */
                    id: string;
                    names: {
                        ky: string | null;
                        ru: string | null;
                        en: string | null;
                    };
                };
                basis: string;
                /** Format: date */
                validFrom: string;
                validTo: string | null;
                substituteFor: {
                    /** Format: uuid */
                    id: string;
                    name: string;
                } | null;
                endReason: string | null;
            }[];
            identities: {
                /** Format: uuid */
                id: string;
                issuer: string;
                subject: string;
                /** Format: date-time */
                linkedAt: string;
            }[];
            oneTimePassword: string;
        };
        Identity: {
            /** Format: uuid */
            id: string;
            issuer: string;
            subject: string;
            /** Format: date-time */
            linkedAt: string;
        };
        Session: {
            /** Format: uuid */
            id: string;
            userAgent: string | null;
            /** Format: date-time */
            createdAt: string;
            lastSeenAt: string | null;
            /** Format: date-time */
            expiresAt: string;
            current: boolean;
        };
        Token: {
            /** Format: uuid */
            id: string;
            name: string;
            scopes: string[];
            /** Format: date */
            expiresOn: string;
            /** Format: date-time */
            createdAt: string;
            lastUsedAt: string | null;
            revokedAt: string | null;
        };
        TokenWithSecret: {
            /** Format: uuid */
            id: string;
            name: string;
            scopes: string[];
            /** Format: date */
            expiresOn: string;
            /** Format: date-time */
            createdAt: string;
            lastUsedAt: string | null;
            revokedAt: string | null;
            token: string;
        };
        Mandate: {
            /** Format: uuid */
            id: string;
            mandator: {
                /** Format: uuid */
                id: string;
                names: {
                    ky: string | null;
                    ru: string | null;
                    en: string | null;
                };
            };
            mandatary: {
                /** Format: uuid */
                id: string;
                names: {
                    ky: string | null;
                    ru: string | null;
                    en: string | null;
                };
            };
            offices: ("drafter" | "lawyer" | "signatory" | "financier" | "registrar")[];
            basis: {
                number: string;
                /** Format: date */
                date: string;
                document: string | null;
            };
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string;
            /** Format: date-time */
            recordedAt: string;
            revokedAt: string | null;
            revocationReason: string | null;
            /** @enum {string} */
            state: "pending" | "inForce" | "expired" | "revoked";
        };
        Operation: {
            number: number;
            /** Format: date-time */
            at: string;
            actor: {
                person: string | null;
                body: string | null;
                office: string | null;
                basis: string;
                mandate?: {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    body: string;
                };
            };
            operation: string;
            /** @description The same in words, in the caller’s language */
            text: string;
            subject: string;
            details: unknown;
            reason: string | null;
            previous: string | null;
            hash: string;
        };
        OperationDetail: {
            number: number;
            /** Format: date-time */
            at: string;
            actor: {
                person: string | null;
                body: string | null;
                office: string | null;
                basis: string;
                mandate?: {
                    /** Format: uuid */
                    id: string;
                    /** Format: uuid */
                    body: string;
                };
            };
            operation: string;
            /** @description The same in words, in the caller’s language */
            text: string;
            subject: string;
            details: unknown;
            reason: string | null;
            previous: string | null;
            hash: string;
            rows: {
                items: {
                    table: string;
                    key: {
                        [key: string]: unknown;
                    };
                    /** @description Null: the row is new */
                    before: {
                        [key: string]: unknown;
                    } | null;
                    /** @description Null: the row was deleted */
                    after: {
                        [key: string]: unknown;
                    } | null;
                    /** @description Columns that changed and are shown to nobody */
                    secret: string[];
                }[];
                nextCursor: string | null;
            };
        };
        Succession: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "merge" | "split" | "boundary" | "rename";
            predecessors: {
                /** Format: uuid */
                id: string;
                name: {
                    ky: string | null;
                    ru: string | null;
                    en: string | null;
                };
            }[];
            successors: {
                /** Format: uuid */
                id: string;
                name: {
                    ky: string | null;
                    ru: string | null;
                    en: string | null;
                };
            }[];
            newName: {
                ky: string | null;
                ru: string | null;
                en: string | null;
            } | null;
            /** Format: date */
            effectiveOn: string;
            act: {
                type: string;
                number: string;
                /** Format: date */
                date: string;
            };
            note: string | null;
            /** Format: date-time */
            recordedAt: string;
            /** Format: uuid */
            recordedBy: string;
            /** @description Its day has come, and what it brings is done */
            tookEffect: boolean;
        };
        SuccessionCase: {
            /** Format: uuid */
            instance: string;
            /** @enum {string} */
            state: "pending" | "done" | "failed";
            reason: string | null;
            /** Format: date-time */
            changedAt: string;
        };
        ImportRow: {
            /** @description The number that a spreadsheet shows */
            row: number;
            /** @enum {string} */
            verdict: "ready" | "unchanged" | "doubtful" | "refused";
            reasons: {
                code: string;
                cell: string | null;
                params: {
                    [key: string]: string;
                };
                text: {
                    ky: string;
                    ru: string;
                    en: string;
                };
            }[];
            /** @description As the file has it */
            found: {
                [key: string]: string;
            };
            /** @description Exactly what would be written; null: nothing can be */
            proposed: unknown;
        };
        Import: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "territories" | "bodies";
            edition: string;
            /** Format: date */
            validFrom: string;
            file: {
                name: string;
                sha256: string;
                /** @enum {string} */
                format: "csv" | "xlsx";
                encoding: ("utf-8" | "windows-1251") | null;
                ignoredColumns: string[];
            };
            /** Format: date-time */
            createdAt: string;
            counts: {
                ready: number;
                unchanged: number;
                doubtful: number;
                refused: number;
            };
            application: {
                /** Format: date-time */
                at: string;
                reason: string;
                accepted: number[];
                /** @description Sound rows left out because the unit above them was */
                skippedWithParent: number[];
                written: number;
                /** @description Units of other editions that ended, since their code goes on */
                ended: number;
            } | null;
            rows: {
                items: components["schemas"]["ImportRow"][];
                nextCursor: string | null;
            };
        };
        InboxItem: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "notice" | "reminder";
            isDuty: boolean;
            /** Format: date-time */
            at: string;
            readAt: string | null;
            /** @description Null: of no case */
            case: {
                /** Format: uuid */
                id: string;
                workflow: string;
                number: string;
                title: string;
            } | null;
            body: {
                /** Format: uuid */
                id: string;
                names: {
                    ky: string | null;
                    ru: string | null;
                    en: string | null;
                };
            };
            text: string;
            why: string;
            event: {
                name: string;
                text: string;
            };
            office: {
                name: string;
                text: string;
            };
            /** @description Null: of no case */
            party: {
                name: string;
                text: string;
            } | null;
            task: {
                name: string;
                text: string;
            } | null;
            dueOn: string | null;
            workingDays: number | null;
            termBasis: ("statutory" | "recommended" | "own") | null;
        };
        NotificationSettings: {
            email: string | null;
            emailConfirmed: boolean;
            /** @enum {string} */
            frequency: "immediate" | "daily";
            information: boolean;
            /** @enum {string} */
            language: "ky" | "ru" | "en";
            mailAvailable: boolean;
        };
        UndeliveredNotice: {
            /** @enum {string} */
            kind: "notice" | "reminder";
            name: string;
            /** @description What should have been told, or is awaited */
            text: string;
            case: {
                /** Format: uuid */
                id: string;
                workflow: string;
                number: string;
                title: string;
            };
            body: {
                /** Format: uuid */
                id: string;
                names: {
                    ky: string | null;
                    ru: string | null;
                    en: string | null;
                };
            };
            party: {
                name: string;
                text: string;
            };
            office: {
                name: string;
                text: string;
            };
            /** Format: date-time */
            at: string;
        };
        TableForm: {
            /** @description CSV or XLSX, up to 10 MiB */
            file: string;
            /**
             * @description Of a CSV file; found out when it is not said
             * @enum {string}
             */
            encoding?: "utf-8" | "windows-1251";
        };
        TableColumns: {
            workflow: string;
            start: string;
            mostRows: number;
            columns: {
                /** @description Understood as a header too */
                name: string;
                title: string;
                titles: {
                    ky: string;
                    ru: string;
                    en: string;
                };
                required: boolean;
                /** @description Each year may have a column of its own; the year alone is understood as its header */
                yearly: boolean;
                /** @description A cell names an entry of this register: by id, code or exact name */
                refersTo: {
                    /** @enum {string} */
                    register: "power" | "body";
                    kinds?: string[];
                } | null;
                example: string;
            }[];
        };
        TableResult: {
            file: {
                name: string;
                sha256: string;
                /** @enum {string} */
                format: "csv" | "xlsx";
                encoding: ("utf-8" | "windows-1251") | null;
                ignoredColumns: string[];
            };
            counts: {
                rows: number;
                ok: number;
                started: number;
                refused: number;
                failed: number;
                acceptable: number;
            };
            /** @description Starts exactly this file, by the same person */
            token: string;
            rows: {
                /** @description The number that a spreadsheet shows */
                row: number;
                /**
                 * @description ok: it would be started; failed: repeat the request
                 * @enum {string}
                 */
                outcome: "ok" | "started" | "refused" | "failed";
                /** @description Refused only because of an open case that it resembles: name the row in `accept` */
                acceptable: boolean;
                case: {
                    /** Format: uuid */
                    id: string;
                    number: string;
                } | null;
                reasons: {
                    code: string;
                    params: {
                        [key: string]: string;
                    };
                    column: string | null;
                    title: string | null;
                    /** @description As a spreadsheet names it: B7 */
                    cell: string | null;
                    /** @description What the file has there, at most 200 characters */
                    value: string | null;
                    text: string;
                }[];
            }[];
        };
        CalendarFeed: {
            /** @description Null: there is none */
            createdAt: string | null;
            /** @description Up to an hour old */
            lastReadAt: string | null;
        };
        CalendarFeedWithAddress: {
            /** @description Null: there is none */
            createdAt: string | null;
            /** @description Up to an hour old */
            lastReadAt: string | null;
            /** Format: uri */
            address: string;
        };
        Webhook: {
            /** Format: uuid */
            id: string;
            body: {
                /** Format: uuid */
                id: string;
                names: {
                    ky: string | null;
                    ru: string | null;
                    en: string | null;
                };
            };
            name: string;
            /** Format: uri */
            url: string;
            types: ("notice.filed" | "reminder.filed")[];
            enabled: boolean;
            disabledAt: string | null;
            /** @description A person, a receiver that answered 410, or five days in which every attempt failed */
            disabledBecause: ("person" | "gone" | "failing") | null;
            /** @description Since when every attempt has failed: real time, also where business time runs ahead (in a demonstration) */
            failingSince: string | null;
            /** @description Until when the secret before the last rotation is used as well */
            formerSecretUntil: string | null;
            /** Format: date-time */
            createdAt: string;
        };
        WebhookWithSecret: {
            /** Format: uuid */
            id: string;
            body: {
                /** Format: uuid */
                id: string;
                names: {
                    ky: string | null;
                    ru: string | null;
                    en: string | null;
                };
            };
            name: string;
            /** Format: uri */
            url: string;
            types: ("notice.filed" | "reminder.filed")[];
            enabled: boolean;
            disabledAt: string | null;
            /** @description A person, a receiver that answered 410, or five days in which every attempt failed */
            disabledBecause: ("person" | "gone" | "failing") | null;
            /** @description Since when every attempt has failed: real time, also where business time runs ahead (in a demonstration) */
            failingSince: string | null;
            /** @description Until when the secret before the last rotation is used as well */
            formerSecretUntil: string | null;
            /** Format: date-time */
            createdAt: string;
            secret: string;
        };
        WebhookDelivery: {
            /**
             * Format: uuid
             * @description The webhook-id, the same in every attempt
             */
            id: string;
            /** @enum {string} */
            type: "notice.filed" | "reminder.filed" | "ping";
            instance: string | null;
            /**
             * Format: date-time
             * @description When it was told: business time
             */
            createdAt: string;
            /** @enum {string} */
            state: "waiting" | "delivered" | "failed" | "skipped" | "moot";
            /** @description When it is tried next, at the earliest: real time, also where business time runs ahead (in a demonstration) */
            nextTryAt: string | null;
            attempts: {
                /**
                 * Format: date-time
                 * @description When it was sent: real time, also where business time runs ahead (in a demonstration)
                 */
                at: string;
                /** @description Null: there was no answer */
                status: number | null;
                durationMs: number;
                fault: ("hostRefused" | "unreachable" | "insecure" | "timedOut" | "unreadable" | "redirected" | "gone" | "notAccepted") | null;
                faultText: string | null;
                /** @description What the receiver said: one line, at most 500 characters */
                excerpt: string | null;
            }[];
        };
        QueuedDelivery: {
            /**
             * Format: uuid
             * @description The webhook-id
             */
            id: string;
        };
        PublicFact: {
            name: string;
            /** @enum {string} */
            kind: "word" | "text" | "date" | "tyiyn" | "count" | "sha256";
            value: string;
            text: string;
            valueText: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "DemoClock.now": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What time it is; in demonstration mode only */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        now: string;
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "DemoClock.move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    at: string;
                };
            };
        };
        responses: {
            /** @description Moves the clock forward and lets every deadline on the way ring; for operators, in demonstration mode only */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        now: string;
                        fired: number;
                        incidents: number;
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Operations.list": {
        parameters: {
            query?: {
                subject?: string;
                operation?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What people did outside cases, newest first; for operators and auditors */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Operation"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Operations.get": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One of them, with the rows that it changed as they were before and after it, page by page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperationDetail"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Health.live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process runs */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "live";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Health.ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The process can serve; else 503 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ready";
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Session.ways": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How one can sign in here */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInWays"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Session.signIn": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Signs in: sets the cookie */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Session.signOut": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signs out; without a session nothing happens */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Session.changePassword": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    current: string;
                    next: string;
                    keepAccess?: boolean;
                };
            };
        };
        responses: {
            /** @description Changes one’s own password; all other sessions of the person end */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "OpenId.begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sends the browser to the provider of identities that the settings name; where that fails, a browser (Accept: text/html) to a page that says why */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "OpenId.link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begins to link one’s own identity at the provider: where the browser has to go */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uri */
                        location: string;
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "OpenId.finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where the provider sends the browser back to: signs in and leads to the root, or links the identity and leads to the settings; a browser that is refused is led to a page that says why */
            302: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Me.me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person signed in, with the offices held today */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Me.change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    language: "ky" | "ru" | "en";
                };
            };
        };
        responses: {
            /** @description Sets the language in which the person is told things */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "DemoAccounts.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The accounts that a visitor may try; in demonstration mode only */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DemonstrationAccount"][];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Workflows.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The workflows that cases can be started on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WorkflowLine"][];
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Workflows.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workflow: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest version of a workflow */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workflow"];
                };
            };
            /** @description Nothing has changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Starts.start": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key and body gets the first answer and changes nothing. Keys do not begin with bulk-, deadline-, demonstration-, effect-, recompute-, succession- or table-. */
                "Idempotency-Key"?: string;
            };
            path: {
                workflow: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Start"] | components["schemas"]["StartMany"];
            };
        };
        responses: {
            /** @description Starts a case, or one for each recipient: all or none */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"] | components["schemas"]["GroupAnswer"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Starts.check": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workflow: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Start"];
            };
        };
        responses: {
            /** @description Whether a case would begin and what it would be, or why not; nothing is written, no number is used up */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verdict"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Instances.list": {
        parameters: {
            query?: {
                limit?: number;
                cursor?: string;
                format?: "json" | "csv" | "xlsx";
                workflow?: string;
                state?: string;
                party?: string;
                recipient?: string;
                within?: string;
                group?: string;
                q?: string;
                dueBefore?: string;
                task?: string;
                awaitedBefore?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cases that the caller may see, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstancePage"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Instances.file": {
        parameters: {
            query?: {
                format?: "csv" | "xlsx";
                workflow?: string;
                state?: string;
                party?: string;
                recipient?: string;
                within?: string;
                group?: string;
                q?: string;
                dueBefore?: string;
                task?: string;
                awaitedBefore?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cases that the caller may see, newest first, as a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Instances.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A case: its state, what may be done now and why not, who is awaited until when */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Instance"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Events.send": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key and body gets the first answer and changes nothing. Keys do not begin with bulk-, deadline-, demonstration-, effect-, recompute-, succession- or table-. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Event"];
            };
        };
        responses: {
            /** @description Sends an event: the new state, and what the caller is awaited to do next */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Events.check": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Event"];
            };
        };
        responses: {
            /** @description Whether an event would be allowed now and what the case would be then, or why not; nothing is written */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Verdict"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Groups.list": {
        parameters: {
            query?: {
                workflow?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cases that were started together, as groups, newest first: of each what the caller may see */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Group"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Journal.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The record of a case, oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["JournalRecord"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Ledger.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The money of a case by kind, period and source, and how far what is due is covered */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Ledger"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Reminders.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Reminders of what is awaited in a case: which have gone out, which are to come */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Reminder"][];
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Terms.versions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The terms of a case, round by round, and of its amendments, with the texts of their clauses */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Terms"][];
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Terms.texts": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every text of a clause that was ever written in a case, by its hash, also one that is not among the terms */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        [key: string]: string;
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Terms.compare": {
        parameters: {
            query: {
                from: string;
                to: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What differs between two of them: clause by clause, amount by amount */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TermsComparison"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Tasks.list": {
        parameters: {
            query?: {
                mine?: "true" | "false";
                body?: string;
                dueBefore?: string;
                q?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What is awaited in the cases that the caller may see, the most urgent first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Task"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Diagrams.get": {
        parameters: {
            query?: {
                version?: string;
            };
            header?: never;
            path: {
                workflow: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A workflow as a picture: where its states stand, how the ways between them run, and what is written there */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Diagram"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Checkpoints.keys": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The public keys that sign or signed checkpoints, oldest first, each signed by the one before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SigningKey"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Checkpoints.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The signed checkpoints over all journals, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Checkpoint"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Checkpoints.make": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Nothing has changed: the newest checkpoint covers everything */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checkpoint"];
                };
            };
            /** @description Makes a checkpoint now; for auditors and operators */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checkpoint"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Checkpoints.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A checkpoint */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Checkpoint"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Proof.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole record of a case with what proves it, to be checked anywhere: npm run verify -- --proof */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Proof"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "IncidentRetries.retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetryPlanRequest"] | components["schemas"]["RetryStartRequest"] | components["schemas"]["RetryIdsRequest"];
            };
        };
        responses: {
            /** @description The dry run: how many open incidents a filter finds; or what became of each that was retried; for operators */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetryPlan"] | components["schemas"]["Retried"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Incidents.list": {
        parameters: {
            query?: {
                kind?: "step" | "effect" | "delivery";
                workflow?: string;
                event?: string;
                open?: "true" | "false";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What waits for an operator, oldest first; with `open=false` what was resolved, newest first; for operators */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Incident"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Incidents.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An incident: what was asked, each try that failed, and what became of the same before */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentView"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Incidents.retry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Lets a stopped case go on, or an effect or a delivery be tried again; journalled; for operators */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Incidents.skip": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Gives up an effect or a delivery that cannot be done; journalled; for operators */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Effects.list": {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What a case has caused outside, newest first: notices, children and their ends; for operators */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Effect"][];
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Effects.resend": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key and body gets the first answer and changes nothing. Keys do not begin with bulk-, deadline-, demonstration-, effect-, recompute-, succession- or table-. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
                effect: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Does an effect again that was done, under the same id; journalled; for operators */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Corrections.correct": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key and body gets the first answer and changes nothing. Keys do not begin with bulk-, deadline-, demonstration-, effect-, recompute-, succession- or table-. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    seq: number;
                    text: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Adds a record that says what is wrong with an earlier one; for operators */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Answer"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Inbox.list": {
        parameters: {
            query?: {
                unread?: "true" | "false";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the caller was told, newest first, in the caller’s language; `unread` is capped (1000+) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["InboxItem"][];
                        nextCursor: string | null;
                        unread: string;
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Inbox.readUpTo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    upTo: string;
                };
            };
        };
        responses: {
            /** @description Takes one item and everything before it as read */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Inbox.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Takes one item as read */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "MyNotifications.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How the caller is told beside the inbox */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationSettings"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "MyNotifications.change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email?: string;
                    /** @enum {string} */
                    frequency?: "immediate" | "daily";
                    information?: boolean;
                    /** @enum {string} */
                    language?: "ky" | "ru" | "en";
                };
            };
        };
        responses: {
            /** @description Changes it; an address gets a code, and nothing else before it is confirmed. What is awaited of the caller is always told */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationSettings"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "MyNotifications.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Confirms the address by the code that was sent there */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationSettings"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "MyNotifications.removeEmail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Takes the address away: what the caller is told stays in the inbox */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationSettings"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "UndeliveredNotices.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What nobody could be told, because nobody holds an office there, oldest first; for operators */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["UndeliveredNotice"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "WorkHealth.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether deadlines ring and effects go out in time, and what is wrong if not */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkHealth"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Rules.list": {
        parameters: {
            query?: {
                on?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Legal parameters with their sources */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Rule"][];
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Rules.add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    id: string;
                    value: number;
                    /** @enum {string} */
                    unit: "calendarDays" | "workingDays" | "months" | "dayOfNextMonth" | "percent" | "count";
                    /** Format: date */
                    validFrom: string;
                    /** Format: date */
                    validTo?: string;
                    statutory: boolean;
                    sourceAct?: string;
                    actNumber?: string;
                    /** Format: date */
                    actDate?: string;
                    article?: string;
                    verifiedBy?: string;
                    note?: {
                        ky: string;
                        ru: string;
                        en: string;
                    };
                    reason: string;
                    dryRun: boolean;
                };
            };
        };
        responses: {
            /** @description What would be recorded, with `dryRun`; for operators */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleAddition"];
                };
            };
            /** @description Adds a record of a rule, which never changes; open due dates are recomputed separately */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleAddition"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Calendars.years": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The years that have a calendar of working days, each in the version that counts */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CalendarYear"][];
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Calendars.import": {
        parameters: {
            query?: {
                dryRun?: "true" | "false";
                token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    year: string;
                    /** @enum {string} */
                    approved: "true" | "false";
                    act?: string;
                    actNumber?: string;
                    /** Format: date */
                    actDate?: string;
                    reason?: string;
                    /** @enum {string} */
                    encoding?: "utf-8" | "windows-1251";
                    /** @description CSV or XLSX, up to 10 MiB */
                    file: string;
                };
            };
        };
        responses: {
            /** @description A preview of the calendar of a year (CSV, XLSX: its days that differ from the five-day week), every refused row with its reasons; for operators */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarImport"];
                };
            };
            /** @description With `dryRun=false` and the token of the preview: writes it as a new version of the year, once; open due dates are recomputed separately */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarImport"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Calendars.days": {
        parameters: {
            query?: {
                version?: number;
            };
            header?: never;
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The days of a year that differ from the five-day week */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CalendarDay"][];
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Calendars.versions": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                year: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Every version of a year’s calendar, the one that counts first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CalendarYear"][];
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Bodies.list": {
        parameters: {
            query?: {
                kind?: "ministry" | "municipality" | "financeMinistry" | "treasury" | "rayonAdministration" | "auditOffice" | "operator" | "union" | "registry";
                territory?: string;
                limit?: number;
                cursor?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description State and local self-government bodies, in Kyrgyz alphabetical order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Body"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Bodies.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "ministry" | "municipality" | "financeMinistry" | "treasury" | "rayonAdministration" | "auditOffice" | "operator" | "union" | "registry";
                    name: {
                        ky?: string;
                        ru?: string;
                        en?: string;
                    };
                    territory?: string;
                    /** Format: date */
                    validFrom?: string;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Enters a body; for operators */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BodyDetail"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Bodies.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A body, its former names, and what came before and after it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BodyDetail"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Bodies.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: {
                        ky?: string;
                        ru?: string;
                        en?: string;
                    };
                    /** Format: date */
                    validTo?: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Corrects the names of a body or ends its validity, for a reason; for operators */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BodyDetail"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Territories.list": {
        parameters: {
            query?: {
                edition?: string;
                level?: "country" | "oblast" | "republican_city" | "city_district" | "rayon" | "oblast_city" | "rayon_city" | "town" | "aimak" | "village";
                parent?: string;
                limit?: number;
                cursor?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Territorial units of one edition of the classification, in Kyrgyz alphabetical order */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerritoryPage"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Territories.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A territorial unit, of whatever edition */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Territory"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Powers.list": {
        parameters: {
            query?: {
                holder?: string;
                limit?: number;
                cursor?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The register of delegable powers, every edition */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Power"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Powers.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A delegable power, of whatever edition */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Power"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "BudgetLines.list": {
        parameters: {
            query?: {
                year?: number;
                limit?: number;
                cursor?: string;
                recipient?: string;
                matched?: "true" | "false";
                q?: string;
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lines that the caller may see with what is free of them, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedBudgetLine"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "BudgetLines.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key and body gets the first answer and changes nothing. Keys do not begin with bulk-, deadline-, demonstration-, effect-, recompute-, succession- or table-. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    act: string;
                    classificationCode: string;
                    year: number;
                    recipient: string;
                    amount: string;
                    office?: string;
                };
            };
        };
        responses: {
            /** @description Enters a line of a budget act; by a financier of a finance ministry */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetLine"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "BudgetLines.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One line with what is free of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListedBudgetLine"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "BudgetLines.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key and body gets the first answer and changes nothing. Keys do not begin with bulk-, deadline-, demonstration-, effect-, recompute-, succession- or table-. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount: string;
                    reason: string;
                    office?: string;
                };
            };
        };
        responses: {
            /** @description Lowers or raises a line, never below what cases hold of it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetLine"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "BudgetLines.file": {
        parameters: {
            query?: {
                format?: "csv" | "xlsx";
                recipient?: string;
                matched?: "true" | "false";
                q?: string;
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The lines that the caller may see, newest first, as a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Payments.list": {
        parameters: {
            query?: {
                status?: "entered" | "confirmed" | "void";
                limit?: number;
                cursor?: string;
                recipient?: string;
                matched?: "true" | "false";
                q?: string;
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The payments that the caller may see with what is free of them, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ListedPayment"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Payments.create": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key and body gets the first answer and changes nothing. Keys do not begin with bulk-, deadline-, demonstration-, effect-, recompute-, succession- or table-. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    account: string;
                    reference: string;
                    /** Format: date */
                    paidOn: string;
                    amount: string;
                    payer?: string;
                    recipient: string;
                    office?: string;
                };
            };
        };
        responses: {
            /** @description Enters a payment that arrived; by a treasurer of a treasury body. Cases can hold it once it is confirmed */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Payments.confirm": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key and body gets the first answer and changes nothing. Keys do not begin with bulk-, deadline-, demonstration-, effect-, recompute-, succession- or table-. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    office?: string;
                };
            };
        };
        responses: {
            /** @description Confirms a payment; by a treasurer of the same treasury who did not enter it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Payments.void": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key and body gets the first answer and changes nothing. Keys do not begin with bulk-, deadline-, demonstration-, effect-, recompute-, succession- or table-. */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    office?: string;
                };
            };
        };
        responses: {
            /** @description Takes back a payment that was entered wrongly and that no case holds; by a treasurer of the same treasury */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Payment"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Payments.file": {
        parameters: {
            query?: {
                format?: "csv" | "xlsx";
                recipient?: string;
                matched?: "true" | "false";
                q?: string;
                status?: "entered" | "confirmed" | "void";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The payments that the caller may see, newest first, as a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Payments.awaiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How many payments that the caller may see wait for confirmation, and how many of them the caller can confirm; both capped (1000+) */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        count: string;
                        mine: string;
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Payments.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One payment with what is free of it, and whether the caller can confirm or void it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownPayment"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Coverage.get": {
        parameters: {
            query?: {
                by?: "oblast" | "rayon" | "municipality";
                sort?: "name" | "shortfall" | "coverage" | "due";
                year?: number;
                power?: string;
                workflow?: string;
                within?: string;
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far the money of the cases that the caller may see reaches, by the place of the recipient */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Coverage"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Coverage.file": {
        parameters: {
            query?: {
                format?: "csv" | "xlsx";
                by?: "oblast" | "rayon" | "municipality";
                sort?: "name" | "shortfall" | "coverage" | "due";
                year?: number;
                power?: string;
                workflow?: string;
                within?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description How far the money reaches, by the place of the recipient, as a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Shortfalls.list": {
        parameters: {
            query?: {
                sort?: "amount" | "since";
                ended?: "true" | "false";
                recipient?: string;
                within?: string;
                power?: string;
                workflow?: string;
                format?: "json" | "csv" | "xlsx";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cases that the caller may see whose money is missing now: how much, since when, who must act */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Shortfalls"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Shortfalls.file": {
        parameters: {
            query?: {
                format?: "csv" | "xlsx";
                sort?: "amount" | "since";
                ended?: "true" | "false";
                recipient?: string;
                within?: string;
                power?: string;
                workflow?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Cases whose money is missing now, as a file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Candidates.ofPayment": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The recipient’s cases with a scheduled transfer that is still open, the oldest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaymentCandidates"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Candidates.ofBudgetLine": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The recipient’s cases whose transfers of the line’s year are not appropriated yet */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetLineCandidates"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Indicators.get": {
        parameters: {
            query?: {
                workflow?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where the cases that the caller may see are, what holds them up, how long they take, and their money */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Indicators"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Documents.upload": {
        parameters: {
            query?: {
                office?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    file: string;
                };
            };
        };
        responses: {
            /** @description Stores a document, one file of up to 20 MB; its type is told by its content */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Documents.download": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                hash: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A document, to whoever brought it or may read a case that names it */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "image/png": string;
                    "image/jpeg": string;
                    "image/tiff": string;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "application/vnd.oasis.opendocument.text": string;
                    "application/vnd.oasis.opendocument.spreadsheet": string;
                    "text/csv": string;
                    "text/plain": string;
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Papers.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What the case can be put on paper as now */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AvailablePaper"][];
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Papers.produce": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    paper: string;
                    /** @enum {string} */
                    language: "ky" | "ru";
                    seq?: number;
                    office?: string;
                };
            };
        };
        responses: {
            /** @description Puts the case on paper as PDF: stored as a document that the case’s journal names */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProducedPaper"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Slip.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What stands on the slip of a case: where it is found again, as a QR code too, and what it rests on */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Slip"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Successions.list": {
        parameters: {
            query?: {
                body?: string;
                limit?: number;
                cursor?: string;
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Recorded successions, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Succession"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Successions.record": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key and body gets the first answer and changes nothing. Keys do not begin with bulk-, deadline-, demonstration-, effect-, recompute-, succession- or table-. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "merge" | "split" | "boundary" | "rename";
                    predecessors: string[];
                    successors: {
                        id?: string;
                        /** @enum {string} */
                        kind?: "ministry" | "municipality" | "financeMinistry" | "treasury" | "rayonAdministration" | "auditOffice" | "operator" | "union" | "registry";
                        name?: {
                            ky?: string;
                            ru?: string;
                            en?: string;
                        };
                        territory?: string;
                    }[];
                    /** Format: date */
                    effectiveOn: string;
                    act: {
                        type: string;
                        number: string;
                        /** Format: date */
                        date: string;
                    };
                    note?: string;
                    office?: string;
                };
            };
        };
        responses: {
            /** @description Records a merge, split, boundary move or rename; by a registrar of the registry of bodies. All but a rename open a review in every open case of a predecessor */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Succession"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Successions.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A recorded succession */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Succession"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Successions.listCases": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The cases that a succession concerns, of those that the caller may see, and whether they were told */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SuccessionCase"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Imports.preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @enum {string} */
                    kind: "territories" | "bodies";
                    edition: string;
                    /** Format: date */
                    validFrom: string;
                    /** @enum {string} */
                    encoding?: "utf-8" | "windows-1251";
                    /** @description CSV or XLSX, up to 10 MiB */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Judges a list of territories or bodies (CSV, XLSX) and writes nothing of it to the registry: counts, and every doubtful and refused row with its reasons, a thousand at once. Its id is what applying asks for; for operators */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Imports.get": {
        parameters: {
            query?: {
                verdict?: "ready" | "unchanged" | "doubtful" | "refused";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description An import with a page of its rows; for operators */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Imports.apply": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    accepted: number[];
                };
            };
        };
        responses: {
            /** @description Writes all sound rows and exactly those doubtful ones that are accepted, or nothing; for operators */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Import"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Tables.template": {
        parameters: {
            query?: {
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path: {
                workflow: unknown;
                start: unknown;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The columns of a table whose rows start cases */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TableColumns"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Tables.decide": {
        parameters: {
            query?: {
                accept?: string;
                office?: string;
                dryRun?: "true" | "false";
                token?: string;
            };
            header?: never;
            path: {
                workflow: unknown;
                start: unknown;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["TableForm"];
            };
        };
        responses: {
            /** @description A preview of what each row (CSV, XLSX; at most 2,000) would start, with every refused row named; with `dryRun=false` and its token starts the good rows, each by itself. A repeat starts what is left, and nothing twice */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TableResult"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Tables.templateFile": {
        parameters: {
            query?: {
                format?: "csv" | "xlsx";
            };
            header?: never;
            path: {
                workflow: unknown;
                start: unknown;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A file with the header of a table whose rows start cases, and an example */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Bulk.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The bulk operations that the caller has started, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["BulkLine"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Bulk.planOrStart": {
        parameters: {
            query?: never;
            header?: {
                /** @description A repeat with the same key and body gets the first answer and changes nothing. Keys do not begin with bulk-, deadline-, demonstration-, effect-, recompute-, succession- or table-. */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BulkPlanRequest"] | components["schemas"]["BulkStartRequest"];
            };
        };
        responses: {
            /** @description The dry run: what one event would do to many cases; no case is touched */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkPlan"];
                };
            };
            /** @description Starts what was planned, once: it then goes on by itself */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkStarted"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Bulk.get": {
        parameters: {
            query?: {
                outcome?: "waiting" | "applied" | "refused" | "stale" | "stopped" | "failed" | "cancelled";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A bulk operation of one’s own: its progress, and what became of each case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bulk"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "BulkActs.pause": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Pauses: the cases under way are finished, no other is begun */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "BulkActs.resume": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Goes on after a pause */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "BulkActs.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Ends it for good: no other case is begun; what is applied stays */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "BulkActs.retry": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                instance: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Tries again on a case where it failed, or that was stopped */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Recomputations.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Recomputations that were started, newest first; for operators */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecomputationPage"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Recomputations.planOrStart": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecomputationPlanRequest"] | components["schemas"]["RecomputationStartRequest"];
            };
        };
        responses: {
            /** @description The dry run: which due dates of open cases would change by the present rules and calendar; no case is touched; for operators */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecomputationPlan"];
                };
            };
            /** @description Starts what was planned, once: it then goes on by itself */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecomputationStarted"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Recomputations.get": {
        parameters: {
            query?: {
                outcome?: "waiting" | "applied" | "unchanged" | "stopped" | "failed";
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A recomputation or its plan: progress, and what becomes of each case; for operators */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Recomputation"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "People.list": {
        parameters: {
            query?: {
                q?: string;
                body?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description People by login, with the offices that are not over; for operators and auditors */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Person"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "People.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    login: string;
                    name: string;
                    /** @enum {string} */
                    language: "ky" | "ru" | "en";
                };
            };
        };
        responses: {
            /** @description Makes an account; its one-time password is shown this once; by an operator */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonWithPassword"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "People.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A person, with every office ever held */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "People.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @enum {string} */
                    language?: "ky" | "ru" | "en";
                    disabled?: boolean;
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description Changes name or language, disables or enables; by an operator */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PersonPassword.reset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A new one-time password, shown this once; all sessions of the person end; by an operator */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonWithPassword"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PersonOffices.grant": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                    /** @enum {string} */
                    office: "drafter" | "lawyer" | "signatory" | "financier" | "treasurer" | "registrar" | "controller" | "auditor" | "operator";
                    /** Format: date */
                    validFrom: string;
                    /** Format: date */
                    validTo?: string;
                    basis: string;
                    substituteFor?: string;
                };
            };
        };
        responses: {
            /** @description Gives an office on dates, to a substitute too; by an operator */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PersonOffices.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                office: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date */
                    validTo: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Ends an office with a last day, which may be yesterday; by an operator */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PersonIdentities.link": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: url */
                    issuer: string;
                    subject: string;
                };
            };
        };
        responses: {
            /** @description Links a person to an identity at a provider, to sign in with; by an operator */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "PersonIdentities.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                identity: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Ends a link: nobody signs in with it any more; by an operator */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "MyIdentities.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Who one is at providers of identities, to sign in with */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Identity"][];
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "MyIdentities.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ends a link of one’s own; never the last way to sign in */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Sessions.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One’s own sessions, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Session"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Sessions.endOthers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ends all of one’s own sessions but this one */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Sessions.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Ends one of one’s own sessions */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Tokens.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One’s own tokens, newest first, those that are over too */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Token"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Tokens.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    scopes: string[];
                    /** Format: date */
                    expiresOn: string;
                };
            };
        };
        responses: {
            /** @description A bearer token for a system that acts as oneself; it is shown this once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenWithSecret"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Tokens.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revokes one of one’s own tokens */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Mandates.list": {
        parameters: {
            query?: {
                body?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The mandates that the caller may see, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Mandate"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Mandates.record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    mandator: string;
                    mandatary: string;
                    offices: ("drafter" | "lawyer" | "signatory" | "financier" | "registrar")[];
                    basis: {
                        number: string;
                        /** Format: date */
                        date: string;
                        document?: string;
                    };
                    /** Format: date */
                    validFrom: string;
                    /** Format: date */
                    validTo: string;
                };
            };
        };
        responses: {
            /** @description Lets another body act for a municipality; by its registrar or signatory (in the signatory’s office by the signatory alone), or from a signed paper by an operator where it has no accounts */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mandate"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Mandates.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Revokes a mandate at once; by a registrar or signatory of who gave it, or an operator */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Mandate"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Feed.read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The secret, and `.ics` */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The due dates of a person’s offices as a calendar (iCalendar), to whoever knows its secret address */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /** @description Nothing has changed */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CalendarFeed.get": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether one has a calendar feed; its address is not told again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeed"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CalendarFeed.make": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Makes one’s calendar feed, or gives it a new address in place of the one before; the address is shown this once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarFeedWithAddress"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "CalendarFeed.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revokes one’s calendar feed: its address leads nowhere from now on */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.list": {
        parameters: {
            query?: {
                body?: string;
                limit?: number;
                cursor?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhooks of the bodies that one is signatory or registrar of; to operators all. Newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Webhook"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    body: string;
                    name: string;
                    /** Format: url */
                    url: string;
                    types: ("notice.filed" | "reminder.filed")[];
                };
            };
        };
        responses: {
            /** @description Has the notices of a body sent to a program of its own (Standard Webhooks); the secret with which they are signed is shown this once */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.get": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One webhook */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removes a webhook with its log; what waits for it is not sent any more */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** Format: url */
                    url?: string;
                    types?: ("notice.filed" | "reminder.filed")[];
                    enabled?: boolean;
                };
            };
        };
        responses: {
            /** @description Changes a webhook, disables it, or enables it again */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Webhooks.rotate": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gives a webhook a new secret; for 24 hours messages are signed with the old one as well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookWithSecret"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "WebhookDeliveries.list": {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was sent to a webhook and what came of each attempt, newest first */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["WebhookDelivery"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "WebhookDeliveries.test": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sends a message of the type `ping`; what came of it is in the log */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuedDelivery"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "WebhookDeliveries.resend": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                delivery: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sends a message again, under the same webhook-id */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QueuedDelivery"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Stream.listen": {
        parameters: {
            query?: never;
            header?: {
                /** @description The `id` last heard: nothing since then is left out */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events: something that the caller may see has changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Views.list": {
        parameters: {
            query?: {
                page?: "work" | "cases" | "finance" | "incidents" | "operations" | "people" | "bodies";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One’s own saved views by page and name, 50 at the most */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SavedView"][];
                    };
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Views.create": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    page: "work" | "cases" | "finance" | "incidents" | "operations" | "people" | "bodies";
                    name: string;
                    /** @description A query string without its question mark */
                    query: string;
                };
            };
        };
        responses: {
            /** @description Keeps a view of a page under a name */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Views.remove": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deletes a view */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "Views.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** @description A query string without its question mark */
                    query?: string;
                };
            };
        };
        responses: {
            /** @description Gives a view another name, or another query */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedView"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
