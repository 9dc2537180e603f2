<#ftl output_format="plainText">
<#-- The mail for readers without HTML. -->
<#if recipient != "">Dear ${recipient},<#else>Good day,</#if>

<#if news?size == 1>${wrap("A new edition of a negotiating package is ready for you.")}<#else>${wrap("New editions of ${news?size} negotiating packages are ready for you.")}</#if>

<#list news as item>

${wrap(item.title)?upper_case}
Edition ${item.edition}, as of ${item.asOf}
<#if item.marking != "">
Marking: ${item.marking}
</#if>
<#if item.decisions gt 0>

${count(item.decisions, "decision waits", "decisions wait")?cap_first}.
</#if>
<#if item.overdue?has_content>
<#assign late = upTo(item.overdue, 3)>

<#assign told>Overdue: <#list late.first as o>${o.title}, due ${o.due}<#sep>; </#sep></#list><#if late.more gt 0>; and ${count(late.more, "other", "others")}</#if>.</#assign>
${wrap(told)}
</#if>
<#if item.bottomLine != "">

${wrap(item.bottomLine)}
</#if>
<#if item.changes?has_content>

What changed:
<#list item.changes as change>
- ${wrap(change, "  ")}
</#list>
</#if>
</#list>

<#if attached?has_content>

Attached:
<#list attached as file>
- ${file.name}<#if file.note != ""> (${file.note})</#if>
</#list>
</#if>
<#if linked?has_content>

To download:
<#list linked as file>
- ${file.name}<#if file.note != ""> (${file.note})</#if>
  ${file.link}
</#list>
</#if>
<#if encrypted>

${wrap("The documents open with a password. It comes to you another way, never by mail.")}
</#if>

-- 
Sent by ${owner}, ${ownerAddress}
Copy ${copyId}, made out to <#if recipient != "">${recipient}<#else>you</#if>.<#if !public> Please do not pass it on.</#if>
