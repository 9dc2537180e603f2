<#ftl output_format="plainText">
<#-- The mail for readers without HTML. -->
<#import "news.ftl" as told>
<#if recipient != "">${msg("mail.dear", recipient)}<#else>${msg("mail.good-day")}</#if>

${wrap(msg("mail.ready", news))}

<#list news as item>

${wrap(item.title)?upper_case}
${msg("mail.edition", item.edition, item.asOf)}
<#if item.marking != "">
${msg("label", msg("head.marking"), item.marking)}
</#if>
<#if item.decisions gt 0>

${sentence("mail.decisions", item.decisions)}.
</#if>
<#if item.overdue?has_content>

${wrap(msg("today.overdue") + " " + told.overdue(item))}
</#if>
<#if item.bottomLine != "">

${wrap(item.bottomLine)}
</#if>
<#if item.since?? || item.changes?has_content>

${msg("colon", msg("mail.changed"))}
<#if item.since??>
- ${wrap(told.elements(item.since), "  ")}
</#if>
<#list item.changes as change>
- ${wrap(told.changed(change), "  ")}
</#list>
</#if>
</#list>

<#if attached?has_content>

${msg("colon", msg("mail.attached"))}
<#list attached as file>
- ${file.name}<#if file.note != ""> (${file.note})</#if>
</#list>
</#if>
<#if linked?has_content>

${msg("colon", msg("mail.download"))}
<#list linked as file>
- ${file.name}<#if file.note != ""> (${file.note})</#if>
  ${file.link}
</#list>
</#if>
<#if encrypted>

${wrap(msg("mail.password"))}
</#if>

-- 
${msg("mail.sent-by", owner)}${msg("comma")}${ownerAddress}
<#if recipient != "">${msg("mail.copy", copyId, recipient)}<#else>${msg("mail.copy.you", copyId)}</#if><#if !public> ${msg("mail.keep")}</#if>
