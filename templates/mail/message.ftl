<#-- The mail as HTML: no tables, no script, nothing from anywhere; styles inline, since some readers drop the sheet. -->
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
<html lang="en">
<head>
<meta charset="UTF-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<meta name="supported-color-schemes" content="light dark"/>
<title><#if news?size == 1>${news[0].title}: edition ${news[0].edition}<#else>${news?size} new editions</#if></title>
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
<p style="margin:0 0 12px;"><#if recipient != "">Dear ${recipient},<#else>Good day,</#if></p>
<p style="margin:0 0 24px;"><#if news?size == 1>A new edition of a negotiating package is ready for you.<#else>New editions of ${news?size} negotiating packages are ready for you.</#if></p>
<#list news as item>
<div class="item" style="margin:0 0 28px;padding:18px 0 0;border-top:3px solid #1f3a5f;">
<#if item.marking != "">
<p style="margin:0 0 10px;"><span class="mark" style="display:inline-block;padding:1px 8px;border:1.5px solid #55606c;border-radius:3px;font-weight:600;font-size:12px;letter-spacing:1px;color:#1b232c;">${item.marking}</span></p>
</#if>
<h1 class="title" style="margin:0 0 4px;font:600 22px/1.25 Georgia,'Times New Roman',serif;color:#1b232c;overflow-wrap:break-word;">${item.title}</h1>
<p class="soft" style="margin:0 0 16px;font-size:14px;${soft}">Edition ${item.edition}, as of ${item.asOf}</p>
<#if item.decisions gt 0>
<p style="margin:0 0 10px;"><strong>${count(item.decisions, "decision waits", "decisions wait")?cap_first}.</strong></p>
</#if>
<#if item.overdue?has_content>
<#assign late = upTo(item.overdue, 3)>
<p style="margin:0 0 16px;"><strong>Overdue:</strong> <#list late.first as o>${o.title}, due ${o.due}<#sep>; </#sep></#list><#if late.more gt 0>; and ${count(late.more, "other", "others")}</#if>.</p>
</#if>
<#if item.bottomLine != "">
<p class="tint" style="margin:0 0 18px;padding:14px 18px;background:#f1f3f4;border-left:4px solid #1f3a5f;font:17px/1.5 Georgia,'Times New Roman',serif;color:#1b232c;">${item.bottomLine}</p>
</#if>
<#if item.changes?has_content>
<h2 class="soft" style="${label}">What changed</h2>
<ul style="margin:0 0 8px;padding:0 0 0 20px;">
<#list item.changes as change>
<li style="margin:0 0 6px;">${change}</li>
</#list>
</ul>
</#if>
</div>
</#list>
<#if attached?has_content || linked?has_content || encrypted>
<div class="item" style="padding:18px 0 0;border-top:1px solid #d5d9dd;">
<#if attached?has_content>
<h2 class="soft" style="${label}">Attached</h2>
<@files attached/>
</#if>
<#if linked?has_content>
<h2 class="soft" style="${label}">To download</h2>
<@files linked/>
</#if>
<#if encrypted>
<p style="margin:0 0 20px;">The documents open with a password. It comes to you another way, never by mail.</p>
</#if>
</div>
</#if>
<div class="foot soft" style="padding:14px 0 0;border-top:1px solid #d5d9dd;font-size:13px;${soft}">
<p style="margin:0 0 4px;">Sent by ${owner}, <a href="mailto:${ownerAddress?url('UTF-8')?replace('%40', '@')}" class="link" style="color:#1c4b86;">${ownerAddress}</a></p>
<p style="margin:0;overflow-wrap:anywhere;">Copy ${copyId}, made out to <#if recipient != "">${recipient}<#else>you</#if>.<#if !public> Please do not pass it on.</#if></p>
</div>
</div>
</body>
</html>
