import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { useMe } from '../session/use-me';
import { NotFound } from '../ui/not-found';
import { Routed } from '../shell/routed';
import { Loading } from '../ui/loading';
import { ErrorMessage } from '../ui/error-message';
import { BeginPage } from './begin-page';
import { CaseTasks } from './case/case-tasks';
import { TablePage } from './table/table-page';
import { useWorkflows } from '../workflow/use-workflows';
import { type StartOption, startOptions } from './start-options';
import { StartOptionsPage } from './start-options-page';

/** Everything that begins a case, and the draft with which it begins. Each page has an address of its own. */
export default function StartPage() {
  return (
    <Switch>
      <Route path="/case/:id" nest>
        {({ id }) => <CaseTasks id={id} />}
      </Route>
      <Route>
        <Beginning />
      </Route>
    </Switch>
  );
}

function Beginning() {
  const me = useMe();
  const { workflows, error } = useWorkflows();
  if (workflows === undefined) return error === null ? <Loading lines={6} /> : <ErrorMessage error={error} />;
  const ways = workflows.flatMap((workflow) => startOptions(workflow, me));
  const withWay = (name: string, show: (way: StartOption) => ReactNode): ReactNode => {
    const way = ways.find((each) => each.name === name && each.offices.length > 0);
    return way === undefined ? <NotFound /> : show(way);
  };
  return (
    <Routed>
      <Route path="/">
        <StartOptionsPage ways={ways} />
      </Route>
      <Route path="/:way/table">{({ way }) => withWay(way, (found) => <TablePage key={found.name} way={found} />)}</Route>
      <Route path="/:way" nest>
        {({ way }) => withWay(way, (found) => <BeginPage key={found.name} way={found} />)}
      </Route>
    </Routed>
  );
}
