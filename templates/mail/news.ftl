<#--
  Sentences that both forms of a mail have.
-->

<#-- What is overdue, and how many more there are. -->
<#function overdue item>
  <#local late = upTo(item.overdue, 3)>
  <#local names = late.first?map(o -> msg("today.overdue.item", o.title, o.due))?join(msg("semicolon"))>
  <#return (late.more gt 0)?then(msg("mail.others", names, late.more), names) + ".">
</#function>

<#-- How many elements changed since an edition, and the names of the first ones. -->
<#function elements since>
  <#local names = since.first?join(msg("semicolon"))>
  <#return sentence("mail.since", since.changes, since.edition, (since.more gt 0)?then(msg("mail.others", names, since.more), names))>
</#function>

<#-- A difference to the edition before. -->
<#function changed change>
  <#switch change.what>
    <#case "documents"><#return msg("mail.change.documents", names(change.now), names(change.before))>
    <#case "marking"><#return msg("mail.change.marking", orNone(change.now), orNone(change.before))>
    <#default><#return msg("mail.change." + change.what, change.now, change.before)>
  </#switch>
</#function>

<#function names kinds><#return kinds?map(k -> nameOf(k))?join(msg("comma"))></#function>

<#function orNone text><#return text?has_content?then(text, msg("none"))></#function>
