import { Controller, Get, Param, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { localDay } from '#calendar';
import { Refused } from '#machine';
import { Public } from '../session/public.decorator.js';
import { type DownloadFormat, downloadFormats, Downloads } from './downloads.js';
import { type RequestedLanguage, forAMinute, headersOf, PageLanguage } from './page-answer.js';
import { PublicContext } from './public-context.js';
import { PublicPageFilter } from './public-page.filter.js';
import { type Asset, icon, stylesheet } from './stylesheet.js';

const types: Readonly<Record<DownloadFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** What the public pages load, and the data to take along. */
@ApiExcludeController()
@Public()
@UseFilters(PublicPageFilter)
@Controller('public')
export class PublicFilesController {
  constructor(
    private readonly context: PublicContext,
    private readonly downloads: Downloads,
  ) {}

  @Get('data/:file')
  download(
    @Param('file') file: string,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @PageLanguage() asked: RequestedLanguage,
  ): void {
    const [name, format] = file.split('.') as [string, DownloadFormat];
    if (!downloadFormats.includes(format) || file !== `${name}.${format}`) throw new Refused('notFound');
    const download = this.downloads.named(name);
    const { now, isDemonstration } = this.context;
    const page = this.context.page(asked);
    const fileName = `${isDemonstration ? 'demonstration-' : ''}${name}-${localDay(now)}.${format}`;
    void reply
      .headers({ ...headersOf(page), 'cache-control': forAMinute, 'content-disposition': `attachment; filename="${fileName}"` })
      .type(types[format]);
    // Nothing is read for HEAD.
    void reply.send(request.method === 'HEAD' ? '' : this.downloads.open(download, format, page));
  }

  @Get(stylesheet.path.replace('/public/', ''))
  style(@Res() reply: FastifyReply): void {
    sendAsset(reply, stylesheet);
  }

  @Get(icon.path.replace('/public/', ''))
  icon(@Res() reply: FastifyReply): void {
    sendAsset(reply, icon);
  }
}

/** Another content has another name. */
function sendAsset(reply: FastifyReply, { content, type }: Asset): void {
  void reply.header('cache-control', 'public, max-age=31536000, immutable').type(type).send(content);
}
