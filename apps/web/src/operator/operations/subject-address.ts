import type { Schemas } from '../../api/api';

type Operation = Pick<Schemas['Operation'], 'operation' | 'subject'>;

/** Where what was changed can be seen; null: nowhere of its own. */
export function subjectAddress({ operation, subject }: Operation): string | null {
  switch (operation) {
    case 'personCreated':
    case 'personChanged':
    case 'personDisabled':
    case 'personEnabled':
    case 'passwordReset':
    case 'officeGranted':
    case 'officeEnded':
    case 'identityLinked':
    case 'identityEnded':
      return `/people/${subject}`;
    case 'bodyCreated':
    case 'bodyChanged':
      return `/bodies/${subject}`;
    case 'budgetLineEntered':
    case 'budgetLineChanged':
      return `/budget-lines/${subject}`;
    case 'paymentEntered':
    case 'paymentConfirmed':
    case 'paymentVoided':
      return `/payments/${subject}`;
    case 'bodiesImported':
    case 'territoriesImported':
      return `/imports/${subject}`;
    case 'successionRecorded':
      return `/successions/${subject}`;
    case 'ruleRecorded':
      return `/rules/${subject}`;
    case 'calendarImported': {
      const [year, version] = subject.split('/');
      return `/calendars/${year}?version=${version}`;
    }
    case 'recomputationStarted':
      return `/recomputations/${subject}`;
    case 'retryIncident':
    case 'skipDelivery':
      return `/incidents/${subject}`;
    default:
      return null;
  }
}
