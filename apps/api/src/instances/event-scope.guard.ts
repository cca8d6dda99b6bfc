import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { CaseReader } from '#cases';
import { coversEvent } from '#identity';
import type { ActingRequest } from '../session/current-acting.decorator.js';
import { scopeMissing } from '../session/token-scope.decorator.js';

/** A token for single events sends them to cases of their workflow alone. Only such a token needs a look at the case. */
@Injectable()
export class EventScopeGuard implements CanActivate {
  constructor(private readonly cases: CaseReader) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { acting, params, body } = context.switchToHttp().getRequest<ActingRequest>();
    const { scopes } = acting!;
    if (scopes === undefined || scopes.includes('act')) return true;
    const { id } = params as { readonly id: string };
    const { type } = body as { readonly type: string };
    const workflow = isUUID(id) ? await this.cases.workflowOf(id, acting!) : null;
    // A case that the person may not see is refused by the handler, as one that is not there.
    if (workflow !== null && !coversEvent(scopes, workflow, type)) throw scopeMissing('act');
    return true;
  }
}
