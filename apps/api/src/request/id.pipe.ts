import { Injectable, type PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { Refused } from '#machine';

/** What cannot be the id of a row is the id of none. @throws Refused `notFound`. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(id: string): string {
    if (!isUUID(id)) throw new Refused('notFound');
    return id;
  }
}
