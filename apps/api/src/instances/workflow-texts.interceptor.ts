import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { catchError, type Observable } from 'rxjs';
import { Refused, type Texts } from '#machine';
import type { RefusedRequest } from '../problem/problem.filter.js';
import { WorkflowTexts } from './workflow-texts.js';

type WorkflowRequest = RefusedRequest & { readonly params: { readonly id?: string; readonly workflow?: string } };

/** Gives a refusal of a request about a case or a workflow that workflow's texts. */
@Injectable()
export class WorkflowTextsInterceptor implements NestInterceptor {
  constructor(private readonly texts: WorkflowTexts) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<WorkflowRequest>();
    return next.handle().pipe(
      catchError(async (refused: unknown): Promise<never> => {
        const hasReasons = refused instanceof Refused && refused.reasons.length > 0;
        // Without the texts the refusal is still one: its codes say the same.
        const texts = hasReasons ? await this.find(request).catch(() => undefined) : undefined;
        if (texts !== undefined) request.workflowTexts = texts;
        throw refused;
      }),
    );
  }

  private async find({ params, acting }: WorkflowRequest): Promise<Texts | undefined> {
    if (params.workflow !== undefined) return this.texts.newest(params.workflow);
    return params.id !== undefined && acting !== undefined ? this.texts.ofCase(params.id, acting) : undefined;
  }
}
