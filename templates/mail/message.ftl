<#-- The mail as HTML: no tables, no script, nothing from anywhere; styles inline, since some readers drop the sheet. -->
<#import "news.ftl" as told>
<#assign soft = "color:#55606c;">
<#assign label = "margin:0 0 6px;font:600 13px/1.4 'Segoe UI',Helvetica,Arial,sans-serif;color:#55606c;">
<#macro files list>
<ul style="margin:0 0 20px;padding:0 0 0 20px;">
<#list list as file>
<li style="margin:0 0 6px;overflow-wrap:anywhere;"><#if file.link != ""><a href="${file.link}" class="link" style="color:#1c4b86;">${file.name}</a><#else>${file.name}</#if><#if file.note != ""> <span class="soft" style="${soft}font-size:14px;">${file.note}</span></#if></li>
</#list>
</ul>
</#macro>
<!DOCTYPE html>
<html lang="${language}" dir="${textDirection}">
<head>
<meta charset="UTF-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<meta name="supported-color-schemes" content="light dark"/>
<title><#if news?size == 1>${msg("mail.title", news[0].title, news[0].edition)}<#else>${msg("mail.title.several", news)}</#if></title>
<style>
:root { color-scheme: light dark; }
@media (prefers-color-scheme: dark) {
  .paper { background: #14181d !important; color: #e4e7ea !important; }
  .soft { color: #a6b0ba !important; }
  .title { color: #f2f4f6 !important; }
  .item, .foot { border-color: #39424c !important; }
  .tint { background: #1e252c !important; color: #e4e7ea !important; border-color: #a9c4e8 !important; }
  .mark { color: #e4e7ea !important; border-color: #a6b0ba !important; }
  .link { color: #9cc3f5 !important; }
}
</style>
</head>
<body class="paper" style="margin:0;padding:0;background:#fdfdfb;color:#1b232c;-webkit-text-size-adjust:100%;">
<div class="paper" style="max-width:640px;margin:0 auto;padding:28px 20px 36px;background:#fdfdfb;color:#1b232c;font:16px/1.55 'Segoe UI',Helvetica,Arial,sans-serif;">
<p style="margin:0 0 12px;"><#if recipient != "">${msg("mail.dear", recipient)}<#else>${msg("mail.good-day")}</#if></p>
<p style="margin:0 0 24px;">${msg("mail.ready", news)}</p>
<#list news as item>
<div class="item" style="margin:0 0 28px;padding:18px 0 0;border-top:3px solid #1f3a5f;">
<#if item.marking != "">
<p style="margin:0 0 10px;"><span class="mark" style="display:inline-block;padding:1px 8px;border:1.5px solid #55606c;border-radius:3px;font-weight:600;font-size:12px;letter-spacing:1px;color:#1b232c;">${item.marking}</span></p>
</#if>
<h1 class="title" style="margin:0 0 4px;font:600 22px/1.25 Georgia,'Times New Roman',serif;color:#1b232c;overflow-wrap:break-word;">${item.title}</h1>
<p class="soft" style="margin:0 0 16px;font-size:14px;${soft}">${msg("mail.edition", item.edition, item.asOf)}</p>
<#if item.decisions gt 0>
<p style="margin:0 0 10px;"><strong>${sentence("mail.decisions", item.decisions)}.</strong></p>
</#if>
<#if item.overdue?has_content>
<p style="margin:0 0 16px;"><strong>${msg("today.overdue")}</strong> ${told.overdue(item)}</p>
</#if>
<#if item.bottomLine != "">
<p class="tint" style="margin:0 0 18px;padding:14px 18px;background:#f1f3f4;border-left:4px solid #1f3a5f;font:17px/1.5 Georgia,'Times New Roman',serif;color:#1b232c;">${item.bottomLine}</p>
</#if>
<#if item.since?? || item.changes?has_content>
<h2 class="soft" style="${label}">${msg("mail.changed")}</h2>
<ul style="margin:0 0 8px;padding:0 0 0 20px;">
<#if item.since??><li style="margin:0 0 6px;">${told.elements(item.since)}</li></#if>
<#list item.changes as change>
<li style="margin:0 0 6px;">${told.changed(change)}</li>
</#list>
</ul>
</#if>
</div>
</#list>
<#if attached?has_content || linked?has_content || encrypted>
<div class="item" style="padding:18px 0 0;border-top:1px solid #d5d9dd;">
<#if attached?has_content>
<h2 class="soft" style="${label}">${msg("mail.attached")}</h2>
<@files attached/>
</#if>
<#if linked?has_content>
<h2 class="soft" style="${label}">${msg("mail.download")}</h2>
<@files linked/>
</#if>
<#if encrypted>
<p style="margin:0 0 20px;">${msg("mail.password")}</p>
</#if>
</div>
</#if>
<div class="foot soft" style="padding:14px 0 0;border-top:1px solid #d5d9dd;font-size:13px;${soft}">
<p style="margin:0 0 4px;">${msg("mail.sent-by", owner)}${msg("comma")}<a href="mailto:${ownerAddress?url('UTF-8')?replace('%40', '@')}" class="link" style="color:#1c4b86;">${ownerAddress}</a></p>
<p style="margin:0;overflow-wrap:anywhere;"><#if recipient != "">${msg("mail.copy", copyId, recipient)}<#else>${msg("mail.copy.you", copyId)}</#if><#if !public> ${msg("mail.keep")}</#if></p>
</div>
</div>
</body>
</html>
