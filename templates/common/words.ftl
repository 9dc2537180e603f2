<#--
  Phrases that several documents use.
-->

<#-- Who acts, and towards whom. -->
<#function actors measure>
  <#return parties(measure.by) + measure.towards?has_content?then(" → " + parties(measure.towards), "")>
</#function>

<#function authority each>
  <#local whose = each.party???then(short(each.party!""), "")>
  <#switch each.kind.key>
    <#case "executive"><#return whose?has_content?then(whose + " alone", "executive alone")>
    <#case "legislative"><#return whose?has_content?then(whose + " (legislature)", "a legislature")>
    <#case "judicial"><#return whose?has_content?then(whose + " (court)", "a court")>
    <#case "referendum"><#return whose?has_content?then(whose + " (vote of the people)", "a vote of the people")>
    <#case "international-body"><#return whose?has_content?then(whose, "an international body")>
    <#default><#return whose?has_content?then(whose + " must agree", "another party must agree")>
  </#switch>
</#function>

<#function authorities measure>
  <#return measure.authority?map(a -> authority(a))?join("; ")>
</#function>

<#-- A badge that says the direction by its word, its shape and its colour. -->
<#macro badge id><#local d = direction(id)><span class="badge badge-${d}">${d?cap_first}</span></#macro>

<#-- A date, or a time after something else. -->
<#function due each>
  <#return each.within???then("within " + (each.within!"") + " after " + title(each.after!""), each?string)>
</#function>

<#-- "152,000 of 500,000 tonnes: heavy fuel oil". -->
<#function target each>
  <#return (each.reached??)?then(quantity(each.reached!0, "") + " of ", "") + quantity(each.amount, each.unit) + ": " + each.quantity>
</#function>
