#Signature file v4.1
#Version 0.1.0

CLSS public abstract interface java.io.Serializable

CLSS public abstract interface java.lang.Comparable<%0 extends java.lang.Object>
meth public abstract int compareTo({java.lang.Comparable%0})

CLSS public abstract java.lang.Enum<%0 extends java.lang.Enum<{java.lang.Enum%0}>>
cons protected init(java.lang.String,int)
innr public final static EnumDesc
intf java.io.Serializable
intf java.lang.Comparable<{java.lang.Enum%0}>
intf java.lang.constant.Constable
meth protected final java.lang.Object clone() throws java.lang.CloneNotSupportedException
meth protected final void finalize()
 anno 0 java.lang.Deprecated(boolean forRemoval=true, java.lang.String since="18")
meth public final boolean equals(java.lang.Object)
meth public final int compareTo({java.lang.Enum%0})
meth public final int hashCode()
meth public final int ordinal()
meth public final java.lang.Class<{java.lang.Enum%0}> getDeclaringClass()
meth public final java.lang.String name()
meth public final java.util.Optional<java.lang.Enum$EnumDesc<{java.lang.Enum%0}>> describeConstable()
meth public java.lang.String toString()
meth public static <%0 extends java.lang.Enum<{%%0}>> {%%0} valueOf(java.lang.Class<{%%0}>,java.lang.String)
supr java.lang.Object
hfds hash,name,ordinal

CLSS public java.lang.Exception
cons protected init(java.lang.String,java.lang.Throwable,boolean,boolean)
cons public init()
cons public init(java.lang.String)
cons public init(java.lang.String,java.lang.Throwable)
cons public init(java.lang.Throwable)
supr java.lang.Throwable
hfds serialVersionUID

CLSS public abstract interface !annotation java.lang.FunctionalInterface
 anno 0 java.lang.annotation.Documented()
 anno 0 java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy value=RUNTIME)
 anno 0 java.lang.annotation.Target(java.lang.annotation.ElementType[] value=[TYPE])
intf java.lang.annotation.Annotation

CLSS public java.lang.Object
cons public init()
meth protected java.lang.Object clone() throws java.lang.CloneNotSupportedException
meth protected void finalize() throws java.lang.Throwable
 anno 0 java.lang.Deprecated(boolean forRemoval=true, java.lang.String since="9")
meth public boolean equals(java.lang.Object)
meth public final java.lang.Class<?> getClass()
meth public final void notify()
meth public final void notifyAll()
meth public final void wait() throws java.lang.InterruptedException
meth public final void wait(long) throws java.lang.InterruptedException
meth public final void wait(long,int) throws java.lang.InterruptedException
meth public int hashCode()
meth public java.lang.String toString()

CLSS public abstract java.lang.Record
cons protected init()
meth public abstract boolean equals(java.lang.Object)
meth public abstract int hashCode()
meth public abstract java.lang.String toString()
supr java.lang.Object

CLSS public java.lang.Throwable
cons protected init(java.lang.String,java.lang.Throwable,boolean,boolean)
cons public init()
cons public init(java.lang.String)
cons public init(java.lang.String,java.lang.Throwable)
cons public init(java.lang.Throwable)
intf java.io.Serializable
meth public final java.lang.Throwable[] getSuppressed()
meth public final void addSuppressed(java.lang.Throwable)
meth public java.lang.StackTraceElement[] getStackTrace()
meth public java.lang.String getLocalizedMessage()
meth public java.lang.String getMessage()
meth public java.lang.String toString()
meth public java.lang.Throwable fillInStackTrace()
meth public java.lang.Throwable getCause()
meth public java.lang.Throwable initCause(java.lang.Throwable)
meth public void printStackTrace()
meth public void printStackTrace(java.io.PrintStream)
meth public void printStackTrace(java.io.PrintWriter)
meth public void setStackTrace(java.lang.StackTraceElement[])
supr java.lang.Object
hfds CAUSE_CAPTION,EMPTY_THROWABLE_ARRAY,NULL_CAUSE_MESSAGE,SELF_SUPPRESSION_MESSAGE,SUPPRESSED_CAPTION,SUPPRESSED_SENTINEL,UNASSIGNED_STACK,backtrace,cause,depth,detailMessage,jfrTracing,serialVersionUID,stackTrace,suppressedExceptions
hcls PrintStreamOrWriter,SentinelHolder,WrappedPrintStream,WrappedPrintWriter

CLSS public abstract interface java.lang.annotation.Annotation
meth public abstract boolean equals(java.lang.Object)
meth public abstract int hashCode()
meth public abstract java.lang.Class<? extends java.lang.annotation.Annotation> annotationType()
meth public abstract java.lang.String toString()

CLSS public abstract interface !annotation java.lang.annotation.Documented
 anno 0 java.lang.annotation.Documented()
 anno 0 java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy value=RUNTIME)
 anno 0 java.lang.annotation.Target(java.lang.annotation.ElementType[] value=[ANNOTATION_TYPE])
intf java.lang.annotation.Annotation

CLSS public abstract interface !annotation java.lang.annotation.Retention
 anno 0 java.lang.annotation.Documented()
 anno 0 java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy value=RUNTIME)
 anno 0 java.lang.annotation.Target(java.lang.annotation.ElementType[] value=[ANNOTATION_TYPE])
intf java.lang.annotation.Annotation
meth public abstract java.lang.annotation.RetentionPolicy value()

CLSS public abstract interface !annotation java.lang.annotation.Target
 anno 0 java.lang.annotation.Documented()
 anno 0 java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy value=RUNTIME)
 anno 0 java.lang.annotation.Target(java.lang.annotation.ElementType[] value=[ANNOTATION_TYPE])
intf java.lang.annotation.Annotation
meth public abstract java.lang.annotation.ElementType[] value()

CLSS public abstract interface java.lang.constant.Constable
meth public abstract java.util.Optional<? extends java.lang.constant.ConstantDesc> describeConstable()

CLSS public abstract interface org.eclipse.emf.common.notify.AdapterFactory
meth public abstract boolean isFactoryForType(java.lang.Object)
meth public abstract java.lang.Object adapt(java.lang.Object,java.lang.Object)
meth public abstract org.eclipse.emf.common.notify.Adapter adapt(org.eclipse.emf.common.notify.Notifier,java.lang.Object)
meth public abstract org.eclipse.emf.common.notify.Adapter adaptNew(org.eclipse.emf.common.notify.Notifier,java.lang.Object)
meth public abstract void adaptAllNew(org.eclipse.emf.common.notify.Notifier)

CLSS public abstract interface org.eclipse.emf.common.notify.Notifier
meth public abstract boolean eDeliver()
meth public abstract org.eclipse.emf.common.util.EList<org.eclipse.emf.common.notify.Adapter> eAdapters()
meth public abstract void eNotify(org.eclipse.emf.common.notify.Notification)
meth public abstract void eSetDeliver(boolean)

CLSS public org.eclipse.emf.common.notify.impl.AdapterFactoryImpl
cons public init()
intf org.eclipse.emf.common.notify.AdapterFactory
meth protected java.lang.Object resolve(java.lang.Object,java.lang.Object)
meth protected org.eclipse.emf.common.notify.Adapter createAdapter(org.eclipse.emf.common.notify.Notifier)
meth protected org.eclipse.emf.common.notify.Adapter createAdapter(org.eclipse.emf.common.notify.Notifier,java.lang.Object)
meth protected void associate(org.eclipse.emf.common.notify.Adapter,org.eclipse.emf.common.notify.Notifier)
meth public boolean isFactoryForType(java.lang.Object)
meth public java.lang.Object adapt(java.lang.Object,java.lang.Object)
meth public org.eclipse.emf.common.notify.Adapter adapt(org.eclipse.emf.common.notify.Notifier,java.lang.Object)
meth public org.eclipse.emf.common.notify.Adapter adaptNew(org.eclipse.emf.common.notify.Notifier,java.lang.Object)
meth public void adaptAllNew(org.eclipse.emf.common.notify.Notifier)
supr java.lang.Object

CLSS public abstract interface org.eclipse.emf.common.util.Enumerator
meth public abstract int getValue()
meth public abstract java.lang.String getLiteral()
meth public abstract java.lang.String getName()

CLSS public abstract interface org.eclipse.emf.ecore.EFactory
intf org.eclipse.emf.ecore.EModelElement
meth public abstract java.lang.Object createFromString(org.eclipse.emf.ecore.EDataType,java.lang.String)
meth public abstract java.lang.String convertToString(org.eclipse.emf.ecore.EDataType,java.lang.Object)
meth public abstract org.eclipse.emf.ecore.EObject create(org.eclipse.emf.ecore.EClass)
meth public abstract org.eclipse.emf.ecore.EPackage getEPackage()
meth public abstract void setEPackage(org.eclipse.emf.ecore.EPackage)

CLSS public abstract interface org.eclipse.emf.ecore.EModelElement
intf org.eclipse.emf.ecore.EObject
meth public abstract org.eclipse.emf.common.util.EList<org.eclipse.emf.ecore.EAnnotation> getEAnnotations()
meth public abstract org.eclipse.emf.ecore.EAnnotation getEAnnotation(java.lang.String)

CLSS public abstract interface org.eclipse.emf.ecore.ENamedElement
intf org.eclipse.emf.ecore.EModelElement
meth public abstract java.lang.String getName()
meth public abstract void setName(java.lang.String)

CLSS public abstract interface org.eclipse.emf.ecore.EObject
intf org.eclipse.emf.common.notify.Notifier
meth public abstract boolean eIsProxy()
meth public abstract boolean eIsSet(org.eclipse.emf.ecore.EStructuralFeature)
meth public abstract java.lang.Object eGet(org.eclipse.emf.ecore.EStructuralFeature)
meth public abstract java.lang.Object eGet(org.eclipse.emf.ecore.EStructuralFeature,boolean)
meth public abstract java.lang.Object eInvoke(org.eclipse.emf.ecore.EOperation,org.eclipse.emf.common.util.EList<?>) throws java.lang.reflect.InvocationTargetException
meth public abstract org.eclipse.emf.common.util.EList<org.eclipse.emf.ecore.EObject> eContents()
meth public abstract org.eclipse.emf.common.util.EList<org.eclipse.emf.ecore.EObject> eCrossReferences()
meth public abstract org.eclipse.emf.common.util.TreeIterator<org.eclipse.emf.ecore.EObject> eAllContents()
meth public abstract org.eclipse.emf.ecore.EClass eClass()
meth public abstract org.eclipse.emf.ecore.EObject eContainer()
meth public abstract org.eclipse.emf.ecore.EReference eContainmentFeature()
meth public abstract org.eclipse.emf.ecore.EStructuralFeature eContainingFeature()
meth public abstract org.eclipse.emf.ecore.resource.Resource eResource()
meth public abstract void eSet(org.eclipse.emf.ecore.EStructuralFeature,java.lang.Object)
meth public abstract void eUnset(org.eclipse.emf.ecore.EStructuralFeature)

CLSS public abstract interface org.eclipse.emf.ecore.EPackage
innr public abstract interface static Descriptor
innr public abstract interface static Registry
intf org.eclipse.emf.ecore.ENamedElement
meth public abstract java.lang.String getNsPrefix()
meth public abstract java.lang.String getNsURI()
meth public abstract org.eclipse.emf.common.util.EList<org.eclipse.emf.ecore.EClassifier> getEClassifiers()
meth public abstract org.eclipse.emf.common.util.EList<org.eclipse.emf.ecore.EPackage> getESubpackages()
meth public abstract org.eclipse.emf.ecore.EClassifier getEClassifier(java.lang.String)
meth public abstract org.eclipse.emf.ecore.EFactory getEFactoryInstance()
meth public abstract org.eclipse.emf.ecore.EPackage getESuperPackage()
meth public abstract void setEFactoryInstance(org.eclipse.emf.ecore.EFactory)
meth public abstract void setNsPrefix(java.lang.String)
meth public abstract void setNsURI(java.lang.String)

CLSS public abstract org.eclipse.emf.ecore.util.Switch<%0 extends java.lang.Object>
cons public init()
meth protected abstract boolean isSwitchFor(org.eclipse.emf.ecore.EPackage)
meth protected {org.eclipse.emf.ecore.util.Switch%0} doSwitch(int,org.eclipse.emf.ecore.EObject)
meth protected {org.eclipse.emf.ecore.util.Switch%0} doSwitch(org.eclipse.emf.ecore.EClass,org.eclipse.emf.ecore.EObject)
meth public {org.eclipse.emf.ecore.util.Switch%0} defaultCase(org.eclipse.emf.ecore.EObject)
meth public {org.eclipse.emf.ecore.util.Switch%0} doSwitch(org.eclipse.emf.ecore.EObject)
supr java.lang.Object

CLSS public abstract interface org.eclipse.equinox.app.IApplication
fld public final static java.lang.Integer EXIT_OK
fld public final static java.lang.Integer EXIT_RELAUNCH
fld public final static java.lang.Integer EXIT_RESTART
meth public abstract java.lang.Object start(org.eclipse.equinox.app.IApplicationContext) throws java.lang.Exception
meth public abstract void stop()

CLSS public final org.ratswerk.core.AdministrationFolder
fld public final static java.lang.String SNIPPETS = "bpmn/snippets"
meth public java.nio.file.Path folder()
meth public java.util.List<java.nio.file.Path> acceptDisk() throws org.ratswerk.model.persistence.FaultException
meth public java.util.List<java.nio.file.Path> bpmnFiles() throws org.ratswerk.model.persistence.FaultException
meth public java.util.List<java.nio.file.Path> changedOnDisk() throws org.ratswerk.model.persistence.FaultException
meth public java.util.List<java.nio.file.Path> save() throws org.ratswerk.model.persistence.FaultException
meth public java.util.List<java.nio.file.Path> save(boolean) throws org.ratswerk.model.persistence.FaultException
meth public java.util.List<org.ratswerk.model.persistence.Fault> warnings()
meth public java.util.Map<java.nio.file.Path,byte[]> contents() throws org.ratswerk.model.persistence.FaultException
meth public java.util.Map<java.nio.file.Path,java.lang.String> hashes()
meth public java.util.Map<java.nio.file.Path,org.ratswerk.model.FileRoot> files()
meth public org.ratswerk.core.AdministrationModel model()
meth public static org.ratswerk.core.AdministrationFolder create(java.nio.file.Path,java.lang.String) throws org.ratswerk.model.persistence.FaultException
meth public static org.ratswerk.core.AdministrationFolder open(java.nio.file.Path,org.ratswerk.core.Progress) throws org.ratswerk.model.persistence.FaultException
meth public static void require(java.nio.file.Path) throws org.ratswerk.model.persistence.FaultException
supr java.lang.Object
hfds BPMN,TEXTS,files,model

CLSS public final org.ratswerk.core.AdministrationModel
cons public init(java.nio.file.Path,org.ratswerk.model.Administration,org.ratswerk.model.ProcessRegister,org.ratswerk.model.Landscape,org.ratswerk.model.ContinuityRegister,java.util.List<org.ratswerk.model.ReferenceCatalogue>,java.util.List<org.ratswerk.model.EmergencyPlan>)
meth public java.util.List<org.ratswerk.model.Dependency> dependencies()
meth public java.util.List<org.ratswerk.model.EmergencyPlan> plans()
meth public java.util.List<org.ratswerk.model.FileRoot> roots()
meth public java.util.List<org.ratswerk.model.Process> processes()
meth public java.util.List<org.ratswerk.model.RedundancyGroup> groups()
meth public java.util.List<org.ratswerk.model.ReferenceCatalogue> catalogues()
meth public java.util.List<org.ratswerk.model.Resource> resources()
meth public java.util.Map<java.lang.String,org.ratswerk.model.Element> index()
meth public java.util.Optional<java.nio.file.Path> folder()
meth public java.util.stream.Stream<org.ratswerk.model.Element> elements()
meth public org.ratswerk.model.Administration administration()
meth public org.ratswerk.model.ContinuityRegister continuityRegister()
meth public org.ratswerk.model.Landscape landscape()
meth public org.ratswerk.model.ProcessRegister processRegister()
supr java.lang.Object
hfds administration,catalogues,continuityRegister,folder,landscape,plans,processRegister

CLSS public abstract interface org.ratswerk.core.Analysis
meth public abstract java.lang.String description()
meth public abstract java.lang.String id()
meth public abstract java.lang.String title()
meth public abstract java.util.List<org.ratswerk.core.Parameter> parameters()
meth public abstract org.ratswerk.core.result.Result run(org.ratswerk.core.AdministrationModel,org.ratswerk.core.Arguments,org.ratswerk.core.Progress) throws org.ratswerk.model.persistence.FaultException
meth public java.util.List<org.ratswerk.core.Parameter> parameters(org.ratswerk.core.Arguments)

CLSS public final org.ratswerk.core.AnalysisSettings
cons public init(java.util.List<java.time.Duration>,int,java.time.Duration)
fld public final static int DEFAULT_TOLERANCE_LEVEL = 3
fld public final static java.util.List<java.time.Duration> DEFAULT_HORIZONS
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public int toleranceLevel()
meth public java.time.Duration detection()
meth public java.util.List<java.time.Duration> horizons()
meth public static org.ratswerk.core.AnalysisSettings of(org.ratswerk.model.Administration)
supr java.lang.Record
hfds HIGHEST_LEVEL,detection,horizons,toleranceLevel

CLSS public final org.ratswerk.core.Arguments
cons public init(java.util.Map<java.lang.String,java.lang.String>)
fld public final static org.ratswerk.core.Arguments NONE
meth public boolean has(java.lang.String)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.util.List<java.lang.String> list(java.lang.String)
meth public java.util.Map<java.lang.String,java.lang.String> values()
meth public java.util.Optional<java.lang.String> get(java.lang.String)
supr java.lang.Record
hfds values

CLSS public final org.ratswerk.core.Criticality
fld public final static java.time.Duration HIGHLY_CRITICAL
fld public final static java.time.Duration TIME_CRITICAL
meth public static boolean isTimeCritical(org.ratswerk.model.Process,org.ratswerk.core.AnalysisSettings)
meth public static java.util.Optional<java.time.Duration> own(org.ratswerk.model.Process,org.ratswerk.core.AnalysisSettings)
supr java.lang.Object

CLSS public final org.ratswerk.core.DamageCategories
meth public static java.util.List<java.lang.String> names(org.ratswerk.model.DamageCategory)
meth public static java.util.List<org.ratswerk.model.DamageCategory> defaults()
meth public static java.util.List<org.ratswerk.model.DamageCategory> stored(org.ratswerk.model.Administration)
meth public static void store(org.ratswerk.model.Administration,java.util.List<org.ratswerk.model.DamageCategory>)
supr java.lang.Object
hfds TEXTS

CLSS public final org.ratswerk.core.ExistingRules
meth public static boolean isAssigned(org.ratswerk.model.ExistingRule)
meth public static java.lang.String place(org.ratswerk.model.ExistingRule)
meth public static java.util.Map<org.ratswerk.model.ExistingRule,org.ratswerk.model.ExistingRule> duplicates(org.ratswerk.core.AdministrationModel)
supr java.lang.Object

CLSS public final org.ratswerk.core.Parameter
cons public init(java.lang.String,java.lang.String,org.ratswerk.core.Parameter$Kind,java.util.List<org.ratswerk.core.result.Value$Term>)
innr public final static !enum Kind
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String key()
meth public java.lang.String title()
meth public java.util.List<org.ratswerk.core.result.Value$Term> choices()
meth public org.ratswerk.core.Parameter$Kind kind()
supr java.lang.Record
hfds choices,key,kind,title

CLSS public final static !enum org.ratswerk.core.Parameter$Kind
 outer org.ratswerk.core.Parameter
fld public final static org.ratswerk.core.Parameter$Kind CHOICE
fld public final static org.ratswerk.core.Parameter$Kind DATE_TIME
fld public final static org.ratswerk.core.Parameter$Kind ELEMENTS
fld public final static org.ratswerk.core.Parameter$Kind FLAG
fld public final static org.ratswerk.core.Parameter$Kind TEXT
meth public static org.ratswerk.core.Parameter$Kind valueOf(java.lang.String)
meth public static org.ratswerk.core.Parameter$Kind[] values()
supr java.lang.Enum<org.ratswerk.core.Parameter$Kind>

CLSS public final org.ratswerk.core.Parts
meth public static boolean isPart(org.ratswerk.model.Element)
meth public static org.ratswerk.model.Element owner(org.eclipse.emf.ecore.EObject)
supr java.lang.Object

CLSS public abstract interface org.ratswerk.core.Progress
fld public final static org.ratswerk.core.Progress NONE
meth public abstract boolean isCancelled()
meth public abstract void begin(java.lang.String,int)
meth public abstract void worked(int)
meth public void checkCancelled()

CLSS public final org.ratswerk.core.Registry
cons public init(java.util.List<org.ratswerk.core.check.Check>,java.util.List<org.ratswerk.core.Analysis>,java.util.List<org.ratswerk.core.Report>,java.util.List<org.ratswerk.core.exchange.Importer>,java.util.List<org.ratswerk.core.format.TableFormat>,java.util.List<org.ratswerk.core.Sample>)
cons public init(java.util.List<org.ratswerk.core.check.Check>,java.util.List<org.ratswerk.core.Analysis>,java.util.List<org.ratswerk.core.Report>,java.util.List<org.ratswerk.core.exchange.Importer>,java.util.List<org.ratswerk.core.format.TableFormat>,java.util.List<org.ratswerk.core.Sample>,java.util.List<org.ratswerk.core.exchange.TableReader>,java.util.List<org.ratswerk.core.cli.Command>)
cons public init(java.util.List<org.ratswerk.core.check.Check>,java.util.List<org.ratswerk.core.Analysis>,java.util.List<org.ratswerk.core.Report>,java.util.List<org.ratswerk.core.exchange.Importer>,java.util.List<org.ratswerk.core.format.TableFormat>,java.util.List<org.ratswerk.core.Sample>,java.util.List<org.ratswerk.core.exchange.TableReader>,java.util.List<org.ratswerk.core.cli.Command>,java.util.List<org.ratswerk.core.search.DiagramSource>)
cons public init(java.util.List<org.ratswerk.core.check.Check>,java.util.List<org.ratswerk.core.Analysis>,java.util.List<org.ratswerk.core.Report>,java.util.List<org.ratswerk.core.exchange.Importer>,java.util.List<org.ratswerk.core.format.TableFormat>,java.util.List<org.ratswerk.core.Sample>,java.util.List<org.ratswerk.core.exchange.TableReader>,java.util.List<org.ratswerk.core.cli.Command>,java.util.List<org.ratswerk.core.search.DiagramSource>,java.util.List<org.ratswerk.core.form.FormFormat>)
cons public init(java.util.List<org.ratswerk.core.check.Check>,java.util.List<org.ratswerk.core.Analysis>,java.util.List<org.ratswerk.core.Report>,java.util.List<org.ratswerk.core.exchange.Importer>,java.util.List<org.ratswerk.core.format.TableFormat>,java.util.List<org.ratswerk.core.Sample>,java.util.List<org.ratswerk.core.exchange.TableReader>,java.util.List<org.ratswerk.core.cli.Command>,java.util.List<org.ratswerk.core.search.DiagramSource>,java.util.List<org.ratswerk.core.form.FormFormat>,java.util.List<org.ratswerk.core.snapshot.KeyFigures>)
cons public init(java.util.List<org.ratswerk.core.check.Check>,java.util.List<org.ratswerk.core.Analysis>,java.util.List<org.ratswerk.core.Report>,java.util.List<org.ratswerk.core.exchange.Importer>,java.util.List<org.ratswerk.core.format.TableFormat>,java.util.List<org.ratswerk.core.Sample>,java.util.List<org.ratswerk.core.exchange.TableReader>,java.util.List<org.ratswerk.core.cli.Command>,java.util.List<org.ratswerk.core.search.DiagramSource>,java.util.List<org.ratswerk.core.form.FormFormat>,java.util.List<org.ratswerk.core.snapshot.KeyFigures>,java.util.List<org.ratswerk.core.publish.Publisher>)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.util.List<org.ratswerk.core.Analysis> analyses()
meth public java.util.List<org.ratswerk.core.Report> reports()
meth public java.util.List<org.ratswerk.core.Sample> samples()
meth public java.util.List<org.ratswerk.core.check.Check> checks()
meth public java.util.List<org.ratswerk.core.cli.Command> commands()
meth public java.util.List<org.ratswerk.core.exchange.Importer> importers()
meth public java.util.List<org.ratswerk.core.exchange.TableReader> readers()
meth public java.util.List<org.ratswerk.core.form.FormFormat> formFormats()
meth public java.util.List<org.ratswerk.core.format.TableFormat> formats()
meth public java.util.List<org.ratswerk.core.publish.Publisher> publishers()
meth public java.util.List<org.ratswerk.core.search.Diagram> diagrams(java.nio.file.Path,org.ratswerk.core.Progress)
meth public java.util.List<org.ratswerk.core.search.DiagramSource> diagramSources()
meth public java.util.List<org.ratswerk.core.snapshot.KeyFigures> keyFigures()
meth public java.util.Optional<org.ratswerk.core.Analysis> analysis(java.lang.String)
meth public java.util.Optional<org.ratswerk.core.exchange.Importer> importer(java.lang.String)
meth public java.util.Optional<org.ratswerk.core.form.FormFormat> formFormat(java.lang.String)
meth public java.util.Optional<org.ratswerk.core.format.TableFormat> format(java.lang.String)
supr java.lang.Record
hfds analyses,checks,commands,diagramSources,formFormats,formats,importers,keyFigures,publishers,readers,reports,samples

CLSS public final org.ratswerk.core.RegistryService
cons public init()
meth public org.ratswerk.core.Registry registry()
supr java.lang.Object
hfds analyses,checks,commands,diagramSources,dossierFormats,dossiers,formFormats,formats,importers,keyFigures,publishers,readers,reports,samples

CLSS public abstract interface org.ratswerk.core.Report
innr public final static Choice
meth public abstract java.lang.String id()
meth public abstract java.lang.String title()
meth public abstract java.util.List<java.lang.String> formats()
meth public abstract void write(org.ratswerk.core.AdministrationModel,java.lang.String,java.io.OutputStream,org.ratswerk.core.Progress) throws java.io.IOException,org.ratswerk.model.persistence.FaultException
meth public boolean encrypts(java.lang.String)
meth public boolean hasTemplates(java.lang.String)
meth public java.lang.String description()
meth public java.lang.String extension(java.lang.String,boolean)
meth public java.util.List<org.ratswerk.core.Report$Choice> choices(org.ratswerk.core.AdministrationModel)
meth public java.util.Optional<org.ratswerk.core.Report> redacted()
meth public void write(org.ratswerk.core.AdministrationModel,java.lang.String,org.ratswerk.core.ReportOptions,java.io.OutputStream,org.ratswerk.core.Progress) throws java.io.IOException,org.ratswerk.model.persistence.FaultException

CLSS public final static org.ratswerk.core.Report$Choice
 outer org.ratswerk.core.Report
cons public init(java.lang.String,java.lang.String,java.lang.String)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String id()
meth public java.lang.String kind()
meth public java.lang.String name()
supr java.lang.Record
hfds id,kind,name

CLSS public final org.ratswerk.core.ReportOptions
cons public init(java.util.List<java.lang.String>,java.nio.file.Path,java.lang.String)
fld public final static java.lang.String TEMPLATE = "documents/template.docx"
fld public final static org.ratswerk.core.ReportOptions NONE
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String password()
meth public java.nio.file.Path template()
meth public java.util.List<java.lang.String> elements()
supr java.lang.Record
hfds elements,password,template

CLSS public abstract interface org.ratswerk.core.Sample
meth public abstract java.lang.String description()
meth public abstract java.lang.String id()
meth public abstract java.lang.String title()
meth public abstract void create(java.nio.file.Path,org.ratswerk.core.Registry,org.ratswerk.core.Progress) throws org.ratswerk.model.persistence.FaultException

CLSS public abstract interface org.ratswerk.core.check.Check
meth public abstract java.util.List<org.ratswerk.core.check.Rule> rules()
meth public abstract void check(org.ratswerk.core.AdministrationModel,java.util.function.Consumer<org.ratswerk.core.check.Problem>,org.ratswerk.core.Progress)
meth public boolean readsFiles()
meth public org.ratswerk.core.check.Reads reads()

CLSS public final org.ratswerk.core.check.DependencyCheck
cons public init()
intf org.ratswerk.core.check.ObjectCheck
meth public java.lang.Object key(org.eclipse.emf.ecore.EObject)
meth public java.util.List<org.ratswerk.core.check.Rule> rules()
meth public java.util.Set<org.eclipse.emf.ecore.EStructuralFeature> ofNeighbours()
meth public void check(org.eclipse.emf.ecore.EObject,org.ratswerk.core.check.Surroundings,java.util.function.Consumer<org.ratswerk.core.check.Problem>)
supr java.lang.Object
hcls Edge

CLSS public final org.ratswerk.core.check.HierarchyCheck
cons public init()
intf org.ratswerk.core.check.Check
meth public java.util.List<org.ratswerk.core.check.Rule> rules()
meth public org.ratswerk.core.check.Reads reads()
meth public void check(org.ratswerk.core.AdministrationModel,java.util.function.Consumer<org.ratswerk.core.check.Problem>,org.ratswerk.core.Progress)
supr java.lang.Object

CLSS public final org.ratswerk.core.check.IdentityCheck
cons public init()
intf org.ratswerk.core.check.ObjectCheck
meth public java.util.List<org.ratswerk.core.check.Rule> rules()
meth public void check(org.eclipse.emf.ecore.EObject,org.ratswerk.core.check.Surroundings,java.util.function.Consumer<org.ratswerk.core.check.Problem>)
supr java.lang.Object

CLSS public abstract interface org.ratswerk.core.check.ObjectCheck
intf org.ratswerk.core.check.Check
meth public abstract void check(org.eclipse.emf.ecore.EObject,org.ratswerk.core.check.Surroundings,java.util.function.Consumer<org.ratswerk.core.check.Problem>)
meth public java.lang.Object key(org.eclipse.emf.ecore.EObject)
meth public java.util.Set<org.eclipse.emf.ecore.EStructuralFeature> ofNeighbours()
meth public org.ratswerk.core.check.Reads reads()
meth public void check(org.ratswerk.core.AdministrationModel,java.util.function.Consumer<org.ratswerk.core.check.Problem>,org.ratswerk.core.Progress)

CLSS public final org.ratswerk.core.check.Problem
cons public init(java.lang.String,org.ratswerk.core.check.Severity,java.lang.String,java.lang.String,java.lang.String,java.util.List<org.ratswerk.core.check.QuickFix>)
cons public init(java.lang.String,org.ratswerk.core.check.Severity,java.lang.String,java.lang.String,java.lang.String,java.util.List<org.ratswerk.core.check.QuickFix>,org.ratswerk.core.check.Problem$Place)
innr public final static Key
innr public final static Place
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String elementId()
meth public java.lang.String feature()
meth public java.lang.String message()
meth public java.lang.String rule()
meth public java.util.List<org.ratswerk.core.check.QuickFix> fixes()
meth public org.ratswerk.core.check.Problem$Key key()
meth public org.ratswerk.core.check.Problem$Place place()
meth public org.ratswerk.core.check.Severity severity()
supr java.lang.Record
hfds elementId,feature,fixes,message,place,rule,severity

CLSS public final static org.ratswerk.core.check.Problem$Key
 outer org.ratswerk.core.check.Problem
cons public init(java.lang.String,org.ratswerk.core.check.Severity,java.lang.String,java.lang.String,java.lang.String,org.ratswerk.core.check.Problem$Place)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String elementId()
meth public java.lang.String feature()
meth public java.lang.String message()
meth public java.lang.String rule()
meth public org.ratswerk.core.check.Problem$Place place()
meth public org.ratswerk.core.check.Severity severity()
supr java.lang.Record
hfds elementId,feature,message,place,rule,severity

CLSS public final static org.ratswerk.core.check.Problem$Place
 outer org.ratswerk.core.check.Problem
cons public init(java.lang.String,java.lang.String,int)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public int line()
meth public java.lang.String file()
meth public java.lang.String part()
supr java.lang.Record
hfds file,line,part

CLSS public final org.ratswerk.core.check.Problems
cons public init(org.ratswerk.core.edit.Editing,java.util.List<org.ratswerk.core.check.Check>,java.util.concurrent.Executor)
meth public boolean isChecking()
meth public int count(org.ratswerk.core.check.Severity)
meth public java.util.List<org.ratswerk.core.check.Problem> list()
meth public java.util.List<org.ratswerk.core.check.Problem> of(java.lang.String)
meth public java.util.List<org.ratswerk.core.check.Problem> of(java.lang.String,java.lang.String)
meth public java.util.List<org.ratswerk.core.check.Problem> ofRule(java.lang.String)
meth public java.util.List<org.ratswerk.core.check.Rule> rules()
meth public java.util.Optional<org.ratswerk.core.check.Severity> severity(org.ratswerk.model.Element)
meth public java.util.Optional<org.ratswerk.core.check.Severity> severityBelow(org.ratswerk.model.Element)
meth public void addListener(org.ratswerk.core.check.ProblemsListener)
meth public void checkFiles()
meth public void dispose()
meth public void removeListener(org.ratswerk.core.check.ProblemsListener)
meth public void start()
supr java.lang.Object
hfds active,below,checking,checks,counts,disposed,editing,editingListener,everything,executor,files,globals,listeners,objects,published,queue,scheduled,settings,wholeObjects
hcls Global

CLSS public abstract interface org.ratswerk.core.check.ProblemsListener
 anno 0 java.lang.FunctionalInterface()
meth public abstract void changed(java.util.List<org.ratswerk.core.check.Problem>,java.util.List<org.ratswerk.core.check.Problem>)
meth public void failed(org.ratswerk.core.check.Check,java.lang.RuntimeException)

CLSS public final org.ratswerk.core.check.ProcessCheck
cons public init()
intf org.ratswerk.core.check.ObjectCheck
meth public boolean readsFiles()
meth public java.util.List<org.ratswerk.core.check.Rule> rules()
meth public org.ratswerk.core.check.Reads reads()
meth public void check(org.eclipse.emf.ecore.EObject,org.ratswerk.core.check.Surroundings,java.util.function.Consumer<org.ratswerk.core.check.Problem>)
supr java.lang.Object

CLSS public abstract interface org.ratswerk.core.check.QuickFix
meth public abstract java.lang.String label()
meth public abstract void apply()

CLSS public final org.ratswerk.core.check.Reads
fld public final static org.ratswerk.core.check.Reads EVERYTHING
fld public final static org.ratswerk.core.check.Reads NOTHING
meth public !varargs org.ratswerk.core.check.Reads and(org.eclipse.emf.ecore.EStructuralFeature,org.eclipse.emf.ecore.EClass[])
meth public !varargs org.ratswerk.core.check.Reads and(org.eclipse.emf.ecore.EStructuralFeature[])
meth public !varargs static org.ratswerk.core.check.Reads of(org.eclipse.emf.ecore.EStructuralFeature[])
meth public boolean isTouchedBy(org.ratswerk.core.edit.Change)
meth public org.ratswerk.core.check.Reads andFiles(org.eclipse.emf.ecore.EClass)
supr java.lang.Object
hfds all,features,files

CLSS public final org.ratswerk.core.check.ReferenceCheck
cons public init()
intf org.ratswerk.core.check.ObjectCheck
meth public java.util.List<org.ratswerk.core.check.Rule> rules()
meth public void check(org.eclipse.emf.ecore.EObject,org.ratswerk.core.check.Surroundings,java.util.function.Consumer<org.ratswerk.core.check.Problem>)
supr java.lang.Object
hfds FEW,STORED

CLSS public final org.ratswerk.core.check.RequiredCheck
cons public init()
intf org.ratswerk.core.check.ObjectCheck
meth public java.util.List<org.ratswerk.core.check.Rule> rules()
meth public org.ratswerk.core.check.Reads reads()
meth public void check(org.eclipse.emf.ecore.EObject,org.ratswerk.core.check.Surroundings,java.util.function.Consumer<org.ratswerk.core.check.Problem>)
supr java.lang.Object

CLSS public final org.ratswerk.core.check.RequiredFields
fld public final static java.util.List<org.eclipse.emf.ecore.EStructuralFeature> DEFAULT_PROFILE
innr public final static Required
meth public java.util.List<org.eclipse.emf.ecore.EStructuralFeature> of(org.eclipse.emf.ecore.EClass)
meth public java.util.List<org.eclipse.emf.ecore.EStructuralFeature> ofProfile()
meth public java.util.Set<org.ratswerk.core.check.RequiredFields$Required> all()
meth public static boolean canBeRequired(org.eclipse.emf.ecore.EStructuralFeature)
meth public static boolean isEmpty(org.eclipse.emf.ecore.EObject,org.eclipse.emf.ecore.EStructuralFeature)
meth public static org.ratswerk.core.check.RequiredFields of(org.ratswerk.model.Administration)
supr java.lang.Object
hfds READS,byClass,profile,required

CLSS public final static org.ratswerk.core.check.RequiredFields$Required
 outer org.ratswerk.core.check.RequiredFields
cons public init(org.eclipse.emf.ecore.EClass,org.eclipse.emf.ecore.EStructuralFeature)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String code()
meth public org.eclipse.emf.ecore.EClass type()
meth public org.eclipse.emf.ecore.EStructuralFeature feature()
meth public static java.util.Optional<org.ratswerk.core.check.RequiredFields$Required> parse(java.lang.String)
supr java.lang.Record
hfds feature,type

CLSS public final org.ratswerk.core.check.Rule
cons public init(java.lang.String,org.ratswerk.core.check.Severity,java.lang.String,java.lang.String)
cons public init(java.lang.String,org.ratswerk.core.check.Severity,java.lang.String,java.lang.String,boolean)
meth public boolean preset()
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String explanation()
meth public java.lang.String id()
meth public java.lang.String title()
meth public org.ratswerk.core.check.Severity severity()
supr java.lang.Record
hfds explanation,id,preset,severity,title

CLSS public final org.ratswerk.core.check.RuleSettings
meth public boolean isActive(org.ratswerk.core.check.Check)
meth public java.util.Optional<org.ratswerk.core.check.Problem> apply(org.ratswerk.core.check.Problem)
meth public java.util.Optional<org.ratswerk.core.check.Severity> severity(org.ratswerk.core.check.Rule)
meth public static org.ratswerk.core.check.RuleSettings of(org.ratswerk.model.Administration)
meth public static void check(java.util.List<org.ratswerk.core.check.Check>,org.ratswerk.core.AdministrationModel,java.util.function.Consumer<org.ratswerk.core.check.Problem>,org.ratswerk.core.Progress)
supr java.lang.Object
hfds READS,severities

CLSS public final !enum org.ratswerk.core.check.Severity
fld public final static org.ratswerk.core.check.Severity ERROR
fld public final static org.ratswerk.core.check.Severity INFO
fld public final static org.ratswerk.core.check.Severity WARNING
meth public java.lang.String code()
meth public static org.ratswerk.core.check.Severity valueOf(java.lang.String)
meth public static org.ratswerk.core.check.Severity[] values()
supr java.lang.Enum<org.ratswerk.core.check.Severity>

CLSS public abstract interface org.ratswerk.core.check.StagedCheck<%0 extends java.lang.Object>
intf org.ratswerk.core.check.Check
meth public abstract org.ratswerk.core.check.Reads computed()
meth public abstract org.ratswerk.core.check.Reads reads()
meth public abstract void report({org.ratswerk.core.check.StagedCheck%0},java.util.function.Consumer<org.ratswerk.core.check.Problem>)
meth public abstract {org.ratswerk.core.check.StagedCheck%0} compute(org.ratswerk.core.AdministrationModel,org.ratswerk.core.Progress)
meth public void check(org.ratswerk.core.AdministrationModel,java.util.function.Consumer<org.ratswerk.core.check.Problem>,org.ratswerk.core.Progress)

CLSS public abstract interface org.ratswerk.core.check.Surroundings
meth public abstract <%0 extends java.lang.Object> {%%0} once(java.lang.Class<{%%0}>,java.util.function.Supplier<{%%0}>)
meth public abstract boolean contains(org.eclipse.emf.ecore.EObject)
meth public abstract java.util.Optional<org.eclipse.emf.ecore.EObject> first(java.lang.Object)
meth public abstract java.util.Optional<org.ratswerk.model.Element> element(java.lang.String)
meth public abstract org.ratswerk.core.AdministrationModel model()

CLSS public final org.ratswerk.core.check.ValueCheck
cons public init()
intf org.ratswerk.core.check.ObjectCheck
meth public java.util.List<org.ratswerk.core.check.Rule> rules()
meth public void check(org.eclipse.emf.ecore.EObject,org.ratswerk.core.check.Surroundings,java.util.function.Consumer<org.ratswerk.core.check.Problem>)
supr java.lang.Object
hfds MEASURED,RANGES
hcls Cell,Range

CLSS public abstract interface org.ratswerk.core.cli.Command
fld public final static int DONE = 0
fld public final static int FOUND = 1
fld public final static int WRONG = 2
meth public abstract int run(org.ratswerk.core.cli.Invocation) throws java.io.IOException,org.ratswerk.model.persistence.FaultException
meth public abstract java.lang.String name()
meth public abstract java.lang.String summary()
meth public abstract java.lang.String usage()
meth public java.lang.String details()

CLSS public final org.ratswerk.core.cli.CommandLine
cons public init(org.ratswerk.core.Registry,java.io.PrintStream,java.io.PrintStream,java.nio.file.Path)
meth public int run(java.util.List<java.lang.String>)
supr java.lang.Object
hfds DEBUG,TEXTS,err,folder,out,registry

CLSS public final org.ratswerk.core.cli.CommandLineApplication
cons public init()
intf org.eclipse.equinox.app.IApplication
meth public java.lang.Object start(org.eclipse.equinox.app.IApplicationContext)
meth public void stop()
supr java.lang.Object

CLSS public final org.ratswerk.core.cli.Invocation
cons public init(java.util.List<java.lang.String>,org.ratswerk.core.Registry,java.io.PrintStream,java.io.PrintStream,java.nio.file.Path)
innr public abstract interface static Writer
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.io.PrintStream err()
meth public java.io.PrintStream out()
meth public java.nio.file.Path folder()
meth public java.nio.file.Path path(java.lang.String) throws org.ratswerk.model.persistence.FaultException
meth public java.util.List<java.lang.String> arguments()
meth public org.ratswerk.core.Progress progress()
meth public org.ratswerk.core.Registry registry()
meth public static java.lang.String reason(java.io.IOException)
meth public void output(java.lang.String,org.ratswerk.core.cli.Invocation$Writer) throws java.io.IOException,org.ratswerk.model.persistence.FaultException
supr java.lang.Record
hfds TEXTS,arguments,err,folder,out,registry

CLSS public abstract interface static org.ratswerk.core.cli.Invocation$Writer
 outer org.ratswerk.core.cli.Invocation
meth public abstract void write(java.io.OutputStream) throws java.io.IOException,org.ratswerk.model.persistence.FaultException

CLSS public final org.ratswerk.core.cli.Options
meth public !varargs static org.ratswerk.model.persistence.FaultException fault(java.lang.String,java.lang.Object[])
meth public boolean has(java.lang.String)
meth public java.lang.String single(java.lang.String) throws org.ratswerk.model.persistence.FaultException
meth public java.util.List<java.lang.String> operands()
meth public java.util.Optional<java.lang.String> get(java.lang.String)
meth public static org.ratswerk.core.cli.Options parse(java.util.List<java.lang.String>,java.util.Set<java.lang.String>,java.util.Set<java.lang.String>) throws org.ratswerk.model.persistence.FaultException
supr java.lang.Object
hfds TEXTS,operands,values

CLSS public final org.ratswerk.core.exchange.BiaImporter
cons public init()
meth protected java.util.List<org.ratswerk.model.Process> targets(org.ratswerk.core.AdministrationModel,org.ratswerk.core.exchange.ExchangeOptions)
meth public java.lang.String title()
meth public org.ratswerk.core.exchange.UpsertBatch<org.ratswerk.model.Process> begin(org.ratswerk.core.exchange.ImportContext)
supr org.ratswerk.core.exchange.UpsertImporter<org.ratswerk.model.Process>
hfds HEAVIEST

CLSS public final org.ratswerk.core.exchange.CatalogueImporter
cons public init()
meth protected java.util.List<org.ratswerk.model.CatalogueEntry> targets(org.ratswerk.core.AdministrationModel,org.ratswerk.core.exchange.ExchangeOptions) throws org.ratswerk.model.persistence.FaultException
meth public java.lang.String known(java.lang.String,java.util.List<java.lang.String>)
meth public java.lang.String title()
meth public org.ratswerk.core.exchange.UpsertBatch<org.ratswerk.model.CatalogueEntry> begin(org.ratswerk.core.exchange.ImportContext) throws org.ratswerk.model.persistence.FaultException
meth public static java.lang.String usable(java.lang.String)
supr org.ratswerk.core.exchange.UpsertImporter<org.ratswerk.model.CatalogueEntry>
hfds FEWEST_FOR_A_RULE,KEY,NAME,NEARLY_ALL,NO_KEY,PARENT,PARENT_KEY,TEXTS,TYPE
hcls Batch,KeyType,ParentType

CLSS public final org.ratswerk.core.exchange.Catalogues
meth public static java.lang.String names(java.util.List<org.ratswerk.model.ReferenceCatalogue>)
meth public static org.ratswerk.model.ReferenceCatalogue find(org.ratswerk.core.AdministrationModel,org.ratswerk.core.exchange.ExchangeOptions) throws org.ratswerk.model.persistence.FaultException
meth public static org.ratswerk.model.ReferenceCatalogue make(org.ratswerk.core.exchange.ExchangeOptions)
supr java.lang.Object
hfds TEXTS

CLSS public org.ratswerk.core.exchange.CellException
cons public init(java.lang.String)
cons public init(java.lang.String,java.lang.String)
meth public java.lang.String column()
supr java.lang.Exception
hfds column,serialVersionUID

CLSS public final org.ratswerk.core.exchange.Cells
meth public !varargs static java.lang.String hash(java.lang.String[])
meth public static java.lang.String clean(java.lang.String)
meth public static java.lang.String headerKey(java.lang.String)
meth public static java.lang.String nameKey(java.lang.String)
meth public static java.lang.String shown(java.lang.String)
meth public static java.lang.String slug(java.lang.String)
supr java.lang.Object
hfds LONGEST_SHOWN,LONGEST_SLUG

CLSS public abstract interface org.ratswerk.core.exchange.ColumnType<%0 extends java.lang.Object>
meth public abstract org.ratswerk.core.result.Table$Kind kind()
meth public abstract org.ratswerk.core.result.Value write({org.ratswerk.core.exchange.ColumnType%0})
meth public abstract {org.ratswerk.core.exchange.ColumnType%0} parse(java.lang.String,org.ratswerk.core.exchange.ImportCell) throws org.ratswerk.core.exchange.CellException
meth public boolean list()
meth public {org.ratswerk.core.exchange.ColumnType%0} unset()

CLSS public final org.ratswerk.core.exchange.ColumnTypes
innr public final static Word
meth public !varargs static <%0 extends java.lang.Object> org.ratswerk.core.exchange.ColumnType<{%%0}> words({%%0},org.ratswerk.core.exchange.ColumnTypes$Word<{%%0}>[])
 anno 0 java.lang.SafeVarargs()
meth public static <%0 extends org.ratswerk.model.Element> org.ratswerk.core.exchange.ColumnType<java.util.List<{%%0}>> references(java.lang.Class<{%%0}>)
meth public static <%0 extends org.ratswerk.model.Element> org.ratswerk.core.exchange.ColumnType<{%%0}> reference(java.lang.Class<{%%0}>)
meth public static <%0 extends org.ratswerk.model.Responsible> org.ratswerk.core.exchange.ColumnType<java.util.List<{%%0}>> responsibles(java.lang.Class<{%%0}>)
meth public static <%0 extends org.ratswerk.model.Responsible> org.ratswerk.core.exchange.ColumnType<{%%0}> responsible(java.lang.Class<{%%0}>)
meth public static org.ratswerk.core.exchange.ColumnType<java.lang.Integer> integer(int,int)
meth public static org.ratswerk.core.exchange.ColumnType<java.lang.Long> number(long,long)
meth public static org.ratswerk.core.exchange.ColumnType<java.lang.String> text()
meth public static org.ratswerk.core.exchange.ColumnType<java.time.Duration> hours()
meth public static org.ratswerk.core.exchange.ColumnType<java.time.LocalDate> date()
meth public static org.ratswerk.core.exchange.ColumnType<java.util.List<java.lang.String>> texts()
meth public static org.ratswerk.core.exchange.ColumnType<java.util.List<java.time.Duration>> hoursList()
supr java.lang.Object
hfds DATE,DECIMAL,GERMAN_DATE,HOURS,HOURS_LIST,ISO_DATE,MOST_HOURS,NANOS_PER_HOUR,TEXT,TEXTS,TEXT_LIST,WHOLE
hcls DateType,HoursListType,HoursType,IntegerType,NumberType,ReferenceType,ReferencesType,ResponsibleType,ResponsiblesType,TextType,TextsType,WordType

CLSS public final static org.ratswerk.core.exchange.ColumnTypes$Word<%0 extends java.lang.Object>
 outer org.ratswerk.core.exchange.ColumnTypes
cons public init({org.ratswerk.core.exchange.ColumnTypes$Word%0},java.lang.String,java.util.List<java.lang.String>)
meth public !varargs static <%0 extends java.lang.Object> org.ratswerk.core.exchange.ColumnTypes$Word<{%%0}> of({%%0},java.lang.String,java.lang.String[])
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String code()
meth public java.util.List<java.lang.String> others()
meth public {org.ratswerk.core.exchange.ColumnTypes$Word%0} value()
supr java.lang.Record
hfds code,others,value

CLSS public final org.ratswerk.core.exchange.CriticalPeriodsImporter
cons public init()
innr public final static Critical
meth protected java.util.List<org.ratswerk.core.exchange.CriticalPeriodsImporter$Critical> targets(org.ratswerk.core.AdministrationModel,org.ratswerk.core.exchange.ExchangeOptions)
meth public java.lang.String title()
meth public org.ratswerk.core.exchange.UpsertBatch<org.ratswerk.core.exchange.CriticalPeriodsImporter$Critical> begin(org.ratswerk.core.exchange.ImportContext)
supr org.ratswerk.core.exchange.UpsertImporter<org.ratswerk.core.exchange.CriticalPeriodsImporter$Critical>
hfds FROM,TEXTS,TO
hcls Batch,Key

CLSS public final static org.ratswerk.core.exchange.CriticalPeriodsImporter$Critical
 outer org.ratswerk.core.exchange.CriticalPeriodsImporter
cons public init(org.ratswerk.model.Process,org.ratswerk.model.CriticalPeriod)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public org.ratswerk.model.CriticalPeriod period()
meth public org.ratswerk.model.Process process()
supr java.lang.Record
hfds period,process

CLSS public final org.ratswerk.core.exchange.CsvReader
cons public init()
intf org.ratswerk.core.exchange.TableReader
meth public java.lang.String extension()
meth public org.ratswerk.core.exchange.Grid grid(java.nio.file.Path,java.lang.String,org.ratswerk.core.exchange.Grid$Options) throws org.ratswerk.model.persistence.FaultException
meth public org.ratswerk.core.exchange.SourceTable read(java.nio.file.Path,java.lang.String,java.util.function.Predicate<java.lang.String>) throws org.ratswerk.model.persistence.FaultException
meth public static org.ratswerk.core.exchange.Grid grid(java.lang.String,java.lang.String,org.ratswerk.core.exchange.Grid$Options) throws org.ratswerk.model.persistence.FaultException
supr java.lang.Object
hfds LARGEST,LOOKED_AT,MARK,OLE,SEPARATORS,TEXTS,WINDOWS,ZIP
hcls CsvRow,Lines,Parser

CLSS public final org.ratswerk.core.exchange.DependenciesImporter
cons public init()
meth protected java.util.List<org.ratswerk.core.exchange.Link> targets(org.ratswerk.core.AdministrationModel,org.ratswerk.core.exchange.ExchangeOptions)
meth public java.lang.String title()
meth public org.ratswerk.core.exchange.UpsertBatch<org.ratswerk.core.exchange.Link> begin(org.ratswerk.core.exchange.ImportContext)
supr org.ratswerk.core.exchange.UpsertImporter<org.ratswerk.core.exchange.Link>
hfds BRIDGING,DEPENDENT,END,GROUP,REQUIRED,SUPPLIER,TEXTS
hcls Batch,Ends,Key,Writer

CLSS public final org.ratswerk.core.exchange.Exchange
cons public init(org.ratswerk.core.Registry)
innr public final static Source
meth public org.ratswerk.core.exchange.Grid grid(org.ratswerk.core.exchange.Exchange$Source,org.ratswerk.core.exchange.Grid$Options) throws org.ratswerk.model.persistence.FaultException
meth public org.ratswerk.core.exchange.ImportPlan plan(org.ratswerk.core.AdministrationModel,java.util.List<org.ratswerk.core.exchange.SourceTable>,org.ratswerk.core.exchange.ExchangeOptions,org.ratswerk.core.Progress) throws org.ratswerk.model.persistence.FaultException
meth public org.ratswerk.core.exchange.ImportResult run(org.ratswerk.core.AdministrationModel,java.util.List<org.ratswerk.core.exchange.Exchange$Source>,org.ratswerk.core.exchange.ExchangeOptions,org.ratswerk.core.Progress) throws org.ratswerk.model.persistence.FaultException
meth public org.ratswerk.core.exchange.Importer importer(java.lang.String) throws org.ratswerk.model.persistence.FaultException
meth public org.ratswerk.core.result.Table export(org.ratswerk.core.AdministrationModel,java.lang.String,org.ratswerk.core.exchange.ExchangeOptions) throws org.ratswerk.model.persistence.FaultException
supr java.lang.Object
hfds TEXTS,csv,registry
hcls SourceFile,Work

CLSS public final static org.ratswerk.core.exchange.Exchange$Source
 outer org.ratswerk.core.exchange.Exchange
cons public init(java.nio.file.Path,java.lang.String)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String name()
meth public java.nio.file.Path path()
meth public static org.ratswerk.core.exchange.Exchange$Source of(java.nio.file.Path)
supr java.lang.Record
hfds name,path

CLSS public final org.ratswerk.core.exchange.ExchangeOptions
cons public init(java.lang.String,java.lang.String,java.lang.String,org.ratswerk.core.exchange.Exchange$Source,boolean,boolean)
fld public final static org.ratswerk.core.exchange.ExchangeOptions NONE
meth public boolean dryRun()
meth public boolean skipBad()
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String catalogue()
meth public java.lang.String catalogueVersion()
meth public java.lang.String kind()
meth public org.ratswerk.core.exchange.Exchange$Source mapping()
meth public org.ratswerk.core.exchange.ExchangeOptions withCatalogue(java.lang.String,java.lang.String)
meth public org.ratswerk.core.exchange.ExchangeOptions withDryRun()
meth public org.ratswerk.core.exchange.ExchangeOptions withKind(java.lang.String)
meth public org.ratswerk.core.exchange.ExchangeOptions withMapping(org.ratswerk.core.exchange.Exchange$Source)
meth public org.ratswerk.core.exchange.ExchangeOptions withSkipBad()
supr java.lang.Record
hfds catalogue,catalogueVersion,dryRun,kind,mapping,skipBad

CLSS public final org.ratswerk.core.exchange.Grid
cons public init(java.lang.String,java.util.List<org.ratswerk.core.exchange.SourceTable$Row>,java.nio.charset.Charset,java.lang.Character,java.util.List<java.lang.String>,java.lang.String)
innr public final static Options
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public int likelyHeader(java.util.function.Predicate<java.lang.String>)
meth public int width()
meth public java.lang.Character separator()
meth public java.lang.String file()
meth public java.lang.String sheet()
meth public java.nio.charset.Charset encoding()
meth public java.util.List<java.lang.String> sheets()
meth public java.util.List<org.ratswerk.core.exchange.SourceTable$Row> rows()
meth public org.ratswerk.core.exchange.SourceTable table(int,java.util.List<java.lang.String>,java.util.Map<java.lang.String,java.lang.String>)
supr java.lang.Record
hfds LOOKED_AT,encoding,file,rows,separator,sheet,sheets
hcls Projected

CLSS public final static org.ratswerk.core.exchange.Grid$Options
 outer org.ratswerk.core.exchange.Grid
cons public init(java.nio.charset.Charset,java.lang.Character,java.lang.String)
fld public final static org.ratswerk.core.exchange.Grid$Options GUESS
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.Character separator()
meth public java.lang.String sheet()
meth public java.nio.charset.Charset encoding()
supr java.lang.Record
hfds encoding,separator,sheet

CLSS public final org.ratswerk.core.exchange.HeaderGuess
meth public static java.util.List<java.lang.String> of(org.ratswerk.core.exchange.Importer,java.util.List<java.lang.String>)
supr java.lang.Object
hfds SHORTEST

CLSS public final org.ratswerk.core.exchange.HtmlTable
meth public static java.util.Optional<org.ratswerk.core.exchange.Grid> read(java.lang.String,java.lang.String)
supr java.lang.Object
hfds WIDEST
hcls Callback,HtmlRow

CLSS public final org.ratswerk.core.exchange.ImpactImporter
cons public init()
innr public final static Rated
meth protected java.util.List<org.ratswerk.core.exchange.ImpactImporter$Rated> targets(org.ratswerk.core.AdministrationModel,org.ratswerk.core.exchange.ExchangeOptions)
meth public java.lang.String title()
meth public org.ratswerk.core.exchange.UpsertBatch<org.ratswerk.core.exchange.ImpactImporter$Rated> begin(org.ratswerk.core.exchange.ImportContext)
supr org.ratswerk.core.exchange.UpsertImporter<org.ratswerk.core.exchange.ImpactImporter$Rated>
hfds CATEGORY,HORIZON,TEXTS
hcls Batch,Key

CLSS public final static org.ratswerk.core.exchange.ImpactImporter$Rated
 outer org.ratswerk.core.exchange.ImpactImporter
cons public init(org.ratswerk.model.Process,org.ratswerk.model.ImpactRating)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public org.ratswerk.model.ImpactRating rating()
meth public org.ratswerk.model.Process process()
supr java.lang.Record
hfds process,rating

CLSS public final org.ratswerk.core.exchange.ImportCell
meth public <%0 extends org.ratswerk.model.Element> {%%0} find(java.lang.Class<{%%0}>,java.lang.String) throws org.ratswerk.core.exchange.CellException
meth public <%0 extends org.ratswerk.model.Responsible> {%%0} responsible(java.lang.Class<{%%0}>,java.lang.String) throws org.ratswerk.core.exchange.CellException
meth public java.lang.String column()
meth public org.ratswerk.core.exchange.ImportContext context()
meth public org.ratswerk.core.exchange.ImportRow row()
supr java.lang.Object
hfds column,context,present,row

CLSS public final org.ratswerk.core.exchange.ImportColumn<%0 extends java.lang.Object, %1 extends java.lang.Object>
cons public init(java.lang.String,org.ratswerk.core.exchange.ColumnType<{org.ratswerk.core.exchange.ImportColumn%1}>,java.util.function.Function<{org.ratswerk.core.exchange.ImportColumn%0},{org.ratswerk.core.exchange.ImportColumn%1}>,java.util.function.BiConsumer<{org.ratswerk.core.exchange.ImportColumn%0},{org.ratswerk.core.exchange.ImportColumn%1}>,boolean,boolean,java.util.List<java.lang.String>)
meth public !varargs static <%0 extends java.lang.Object, %1 extends java.lang.Object> org.ratswerk.core.exchange.ImportColumn<{%%0},{%%1}> identifying(java.lang.String,org.ratswerk.core.exchange.ColumnType<{%%1}>,java.util.function.Function<{%%0},{%%1}>,java.lang.String[])
meth public !varargs static <%0 extends java.lang.Object, %1 extends java.lang.Object> org.ratswerk.core.exchange.ImportColumn<{%%0},{%%1}> of(java.lang.String,org.ratswerk.core.exchange.ColumnType<{%%1}>,java.util.function.Function<{%%0},{%%1}>,java.util.function.BiConsumer<{%%0},{%%1}>,java.lang.String[])
meth public boolean identifies()
meth public boolean required()
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String key()
meth public java.util.List<java.lang.String> headers()
meth public java.util.function.BiConsumer<{org.ratswerk.core.exchange.ImportColumn%0},{org.ratswerk.core.exchange.ImportColumn%1}> setter()
meth public java.util.function.Function<{org.ratswerk.core.exchange.ImportColumn%0},{org.ratswerk.core.exchange.ImportColumn%1}> getter()
meth public org.ratswerk.core.exchange.ColumnType<{org.ratswerk.core.exchange.ImportColumn%1}> type()
meth public org.ratswerk.core.exchange.ImportColumn<{org.ratswerk.core.exchange.ImportColumn%0},{org.ratswerk.core.exchange.ImportColumn%1}> withRequired()
supr java.lang.Record
hfds getter,headers,identifies,key,required,setter,type
hcls Planned

CLSS public final org.ratswerk.core.exchange.ImportContext
meth public org.ratswerk.core.AdministrationModel model()
meth public org.ratswerk.core.exchange.ExchangeOptions options()
meth public org.ratswerk.model.Element element(java.lang.String)
supr java.lang.Object
hfds MOST_NAMED,MOST_SUGGESTIONS,TEXTS,bad,catalogueIndexes,failed,ids,makers,model,names,newCatalogue,newPersons,notes,options,suggestions
hcls Named,NewPerson,Note

CLSS public final org.ratswerk.core.exchange.ImportPlan
meth public boolean changes()
meth public java.util.List<java.lang.String> newPersons()
meth public java.util.List<org.ratswerk.core.exchange.ImportResult$Count> counts()
meth public java.util.List<org.ratswerk.core.exchange.RowPlan> rows()
meth public java.util.List<org.ratswerk.model.persistence.Fault> faults()
meth public java.util.List<org.ratswerk.model.persistence.Fault> remarks()
meth public org.ratswerk.core.exchange.ImportResult apply()
supr java.lang.Object
hfds applied,batches,context,counts,persons,rows

CLSS public final org.ratswerk.core.exchange.ImportResult
cons public init(java.util.List<org.ratswerk.core.exchange.ImportResult$Count>,java.util.List<org.ratswerk.model.persistence.Fault>,java.util.List<org.ratswerk.model.persistence.Fault>,boolean)
innr public final static Count
meth public boolean applied()
meth public boolean changed()
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.util.List<org.ratswerk.core.exchange.ImportResult$Count> counts()
meth public java.util.List<org.ratswerk.model.persistence.Fault> faults()
meth public java.util.List<org.ratswerk.model.persistence.Fault> remarks()
supr java.lang.Record
hfds applied,counts,faults,remarks

CLSS public final static org.ratswerk.core.exchange.ImportResult$Count
 outer org.ratswerk.core.exchange.ImportResult
cons public init(java.lang.String,int,int,int,int)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public int added()
meth public int changed()
meth public int skipped()
meth public int unchanged()
meth public java.lang.String kind()
supr java.lang.Record
hfds added,changed,kind,skipped,unchanged

CLSS public final org.ratswerk.core.exchange.ImportRow
meth public boolean bad()
meth public boolean has(java.lang.String)
meth public int line()
meth public java.lang.String file()
meth public java.lang.String text(java.lang.String)
meth public void fault(java.lang.String,java.lang.String)
supr java.lang.Object
hfds TEXTS,bad,cells,context,faults,file,indexes,referrers,source
hcls Reference

CLSS public abstract interface org.ratswerk.core.exchange.Importer
innr public abstract interface static Batch
innr public final static !enum Outcome
meth public abstract java.lang.String kind()
meth public abstract java.lang.String known(java.lang.String,java.util.List<java.lang.String>)
meth public abstract java.lang.String title()
meth public abstract java.util.List<? extends org.ratswerk.core.exchange.ImportColumn<?,?>> columns()
meth public abstract java.util.List<java.lang.String> stems()
meth public abstract org.ratswerk.core.exchange.Importer$Batch begin(org.ratswerk.core.exchange.ImportContext) throws org.ratswerk.model.persistence.FaultException
meth public abstract org.ratswerk.core.result.Table export(org.ratswerk.core.AdministrationModel,org.ratswerk.core.exchange.ExchangeOptions) throws org.ratswerk.model.persistence.FaultException

CLSS public abstract interface static org.ratswerk.core.exchange.Importer$Batch
 outer org.ratswerk.core.exchange.Importer
meth public abstract void apply()
meth public abstract void count(java.util.function.Consumer<org.ratswerk.core.exchange.Importer$Outcome>)
meth public abstract void describe(java.util.function.Consumer<org.ratswerk.core.exchange.RowPlan>)
meth public abstract void identify(java.util.List<org.ratswerk.core.exchange.ImportRow>)
meth public abstract void read()
meth public abstract void validate()

CLSS public final static !enum org.ratswerk.core.exchange.Importer$Outcome
 outer org.ratswerk.core.exchange.Importer
fld public final static org.ratswerk.core.exchange.Importer$Outcome ADDED
fld public final static org.ratswerk.core.exchange.Importer$Outcome CHANGED
fld public final static org.ratswerk.core.exchange.Importer$Outcome UNCHANGED
meth public static org.ratswerk.core.exchange.Importer$Outcome valueOf(java.lang.String)
meth public static org.ratswerk.core.exchange.Importer$Outcome[] values()
supr java.lang.Enum<org.ratswerk.core.exchange.Importer$Outcome>

CLSS public final org.ratswerk.core.exchange.Link
meth public java.lang.Integer required()
meth public java.lang.String group()
meth public java.time.Duration bridging()
meth public org.ratswerk.model.Dependable dependent()
meth public org.ratswerk.model.Dependable supplier()
supr java.lang.Object
hfds bridging,dependency,dependent,group,required,supplier

CLSS public final org.ratswerk.core.exchange.Mapping
fld public final static org.ratswerk.core.exchange.Mapping NONE
innr public final static Line
meth public java.lang.String file()
meth public java.util.List<org.ratswerk.core.exchange.Mapping$Line> constants()
meth public org.ratswerk.core.exchange.Mapping$Line header(java.lang.String)
meth public static org.ratswerk.core.exchange.Mapping beside(java.nio.file.Path,java.lang.String) throws org.ratswerk.model.persistence.FaultException
meth public static org.ratswerk.core.exchange.Mapping read(java.nio.file.Path,java.lang.String) throws org.ratswerk.model.persistence.FaultException
supr java.lang.Object
hfds TEXTS,constants,file,headers

CLSS public final static org.ratswerk.core.exchange.Mapping$Line
 outer org.ratswerk.core.exchange.Mapping
cons public init(java.lang.String,java.lang.String,org.ratswerk.core.exchange.SourceTable$Place)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String name()
meth public java.lang.String value()
meth public org.ratswerk.core.exchange.SourceTable$Place place()
supr java.lang.Record
hfds name,place,value

CLSS public final org.ratswerk.core.exchange.MappingsImporter
cons public init()
innr public final static Mapped
meth protected java.util.List<org.ratswerk.core.exchange.MappingsImporter$Mapped> targets(org.ratswerk.core.AdministrationModel,org.ratswerk.core.exchange.ExchangeOptions)
meth public java.lang.String title()
meth public org.ratswerk.core.exchange.UpsertBatch<org.ratswerk.core.exchange.MappingsImporter$Mapped> begin(org.ratswerk.core.exchange.ImportContext)
supr org.ratswerk.core.exchange.UpsertImporter<org.ratswerk.core.exchange.MappingsImporter$Mapped>
hfds CATALOGUE,KEY,PROCESS,TEXTS
hcls Batch,Key

CLSS public final static org.ratswerk.core.exchange.MappingsImporter$Mapped
 outer org.ratswerk.core.exchange.MappingsImporter
cons public init(org.ratswerk.model.ReferenceCatalogue,java.lang.String,org.ratswerk.model.CatalogueMapping)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String label()
meth public org.ratswerk.model.CatalogueMapping mapping()
meth public org.ratswerk.model.ReferenceCatalogue catalogue()
supr java.lang.Record
hfds catalogue,label,mapping

CLSS public final org.ratswerk.core.exchange.MeasuresImporter
cons public init()
meth protected final java.util.List<org.ratswerk.model.Measure> targets(org.ratswerk.core.AdministrationModel,org.ratswerk.core.exchange.ExchangeOptions)
meth public java.lang.String title()
meth public org.ratswerk.core.exchange.UpsertBatch<org.ratswerk.model.Measure> begin(org.ratswerk.core.exchange.ImportContext)
supr org.ratswerk.core.exchange.UpsertImporter<org.ratswerk.model.Measure>

CLSS public final org.ratswerk.core.exchange.Nearest
meth public static java.util.Optional<java.lang.String> likely(java.lang.String,java.util.Collection<java.lang.String>)
meth public static java.util.Optional<java.lang.String> of(java.lang.String,java.util.Collection<java.lang.String>)
supr java.lang.Object
hfds LONGEST

CLSS public final org.ratswerk.core.exchange.PersonsImporter
cons public init()
meth protected final java.util.List<org.ratswerk.model.Person> targets(org.ratswerk.core.AdministrationModel,org.ratswerk.core.exchange.ExchangeOptions)
meth public java.lang.String title()
meth public org.ratswerk.core.exchange.UpsertBatch<org.ratswerk.model.Person> begin(org.ratswerk.core.exchange.ImportContext)
supr org.ratswerk.core.exchange.UpsertImporter<org.ratswerk.model.Person>
hfds KIND

CLSS public final org.ratswerk.core.exchange.ProcessesImporter
cons public init()
meth protected final java.util.List<org.ratswerk.model.Process> targets(org.ratswerk.core.AdministrationModel,org.ratswerk.core.exchange.ExchangeOptions)
meth public java.lang.String title()
meth public org.ratswerk.core.exchange.UpsertBatch<org.ratswerk.model.Process> begin(org.ratswerk.core.exchange.ImportContext)
supr org.ratswerk.core.exchange.UpsertImporter<org.ratswerk.model.Process>

CLSS public final org.ratswerk.core.exchange.ResourcesImporter
cons public init()
meth protected final java.util.List<org.ratswerk.model.Resource> targets(org.ratswerk.core.AdministrationModel,org.ratswerk.core.exchange.ExchangeOptions)
meth public java.lang.String title()
meth public org.ratswerk.core.exchange.UpsertBatch<org.ratswerk.model.Resource> begin(org.ratswerk.core.exchange.ImportContext)
supr org.ratswerk.core.exchange.UpsertImporter<org.ratswerk.model.Resource>
hfds PARENT,SIZE,TEXTS,TYPE,TYPES
hcls Operator,OperatorType

CLSS public final org.ratswerk.core.exchange.RolesImporter
cons public init()
meth protected final java.util.List<org.ratswerk.model.Role> targets(org.ratswerk.core.AdministrationModel,org.ratswerk.core.exchange.ExchangeOptions)
meth public java.lang.String title()
meth public org.ratswerk.core.exchange.UpsertBatch<org.ratswerk.model.Role> begin(org.ratswerk.core.exchange.ImportContext)
supr org.ratswerk.core.exchange.UpsertImporter<org.ratswerk.model.Role>

CLSS public final org.ratswerk.core.exchange.RowPlan
cons public init(java.lang.String,int,org.ratswerk.core.exchange.Importer$Outcome,org.ratswerk.model.Element,java.util.List<org.ratswerk.core.exchange.RowPlan$Cell>,java.util.List<org.ratswerk.model.persistence.Fault>)
innr public final static Cell
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public int line()
meth public java.lang.String after(java.lang.String)
meth public java.lang.String file()
meth public java.util.List<org.ratswerk.core.exchange.RowPlan$Cell> cells()
meth public java.util.List<org.ratswerk.model.persistence.Fault> faults()
meth public org.ratswerk.core.exchange.Importer$Outcome outcome()
meth public org.ratswerk.model.Element element()
supr java.lang.Record
hfds cells,element,faults,file,line,outcome

CLSS public final static org.ratswerk.core.exchange.RowPlan$Cell
 outer org.ratswerk.core.exchange.RowPlan
cons public init(java.lang.String,java.lang.String,java.lang.String)
meth public boolean changes()
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String after()
meth public java.lang.String before()
meth public java.lang.String column()
supr java.lang.Record
hfds after,before,column

CLSS public final org.ratswerk.core.exchange.ScenariosImporter
cons public init()
meth protected final java.util.List<org.ratswerk.model.FailureScenario> targets(org.ratswerk.core.AdministrationModel,org.ratswerk.core.exchange.ExchangeOptions)
meth public java.lang.String title()
meth public org.ratswerk.core.exchange.UpsertBatch<org.ratswerk.model.FailureScenario> begin(org.ratswerk.core.exchange.ImportContext)
supr org.ratswerk.core.exchange.UpsertImporter<org.ratswerk.model.FailureScenario>

CLSS public final org.ratswerk.core.exchange.SettingsImporter
cons public init()
innr public final static Setting
meth protected java.util.List<org.ratswerk.core.exchange.SettingsImporter$Setting> targets(org.ratswerk.core.AdministrationModel,org.ratswerk.core.exchange.ExchangeOptions)
meth public java.lang.String title()
meth public org.ratswerk.core.exchange.UpsertBatch<org.ratswerk.core.exchange.SettingsImporter$Setting> begin(org.ratswerk.core.exchange.ImportContext)
supr org.ratswerk.core.exchange.UpsertImporter<org.ratswerk.core.exchange.SettingsImporter$Setting>
hfds KEY,SETTINGS,TEXTS,VALUE
hcls SettingType,Stated

CLSS public final static org.ratswerk.core.exchange.SettingsImporter$Setting
 outer org.ratswerk.core.exchange.SettingsImporter
cons public init(org.ratswerk.model.Administration,org.ratswerk.core.exchange.ImportColumn<org.ratswerk.model.Administration,?>)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public org.ratswerk.core.exchange.ImportColumn<org.ratswerk.model.Administration,?> column()
meth public org.ratswerk.model.Administration administration()
supr java.lang.Record
hfds administration,column

CLSS public final org.ratswerk.core.exchange.SourceTable
cons public init(java.lang.String,org.ratswerk.core.exchange.SourceTable$Row,java.util.List<org.ratswerk.core.exchange.SourceTable$Row>)
innr public abstract interface static Row
innr public final static Place
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String file()
meth public java.util.List<org.ratswerk.core.exchange.SourceTable$Row> rows()
meth public org.ratswerk.core.exchange.SourceTable$Row header()
supr java.lang.Record
hfds file,header,rows

CLSS public final static org.ratswerk.core.exchange.SourceTable$Place
 outer org.ratswerk.core.exchange.SourceTable
cons public init(int,int)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public int column()
meth public int line()
meth public org.ratswerk.model.persistence.Fault fault(java.lang.String,java.lang.String)
supr java.lang.Record
hfds column,line

CLSS public abstract interface static org.ratswerk.core.exchange.SourceTable$Row
 outer org.ratswerk.core.exchange.SourceTable
meth public abstract java.util.List<java.lang.String> cells()
meth public abstract org.ratswerk.core.exchange.SourceTable$Place place(int)
meth public int width()

CLSS public abstract interface org.ratswerk.core.exchange.TableReader
meth public abstract java.lang.String extension()
meth public abstract org.ratswerk.core.exchange.Grid grid(java.nio.file.Path,java.lang.String,org.ratswerk.core.exchange.Grid$Options) throws org.ratswerk.model.persistence.FaultException
meth public abstract org.ratswerk.core.exchange.SourceTable read(java.nio.file.Path,java.lang.String,java.util.function.Predicate<java.lang.String>) throws org.ratswerk.model.persistence.FaultException

CLSS public final org.ratswerk.core.exchange.UnitsImporter
cons public init()
meth protected final java.util.List<org.ratswerk.model.OrganisationalUnit> targets(org.ratswerk.core.AdministrationModel,org.ratswerk.core.exchange.ExchangeOptions)
meth public java.lang.String title()
meth public org.ratswerk.core.exchange.UpsertBatch<org.ratswerk.model.OrganisationalUnit> begin(org.ratswerk.core.exchange.ImportContext)
supr org.ratswerk.core.exchange.UpsertImporter<org.ratswerk.model.OrganisationalUnit>
hfds PARENT

CLSS public abstract org.ratswerk.core.exchange.UpsertBatch<%0 extends java.lang.Object>
cons protected init(org.ratswerk.core.exchange.ImportContext,java.util.List<org.ratswerk.core.exchange.ImportColumn<{org.ratswerk.core.exchange.UpsertBatch%0},?>>)
intf org.ratswerk.core.exchange.Importer$Batch
meth protected abstract java.lang.Object key(org.ratswerk.core.exchange.ImportRow) throws org.ratswerk.core.exchange.CellException
meth protected abstract void attach({org.ratswerk.core.exchange.UpsertBatch%0})
meth protected abstract {org.ratswerk.core.exchange.UpsertBatch%0} create(java.lang.Object,org.ratswerk.core.exchange.ImportRow) throws org.ratswerk.core.exchange.CellException
meth protected abstract {org.ratswerk.core.exchange.UpsertBatch%0} find(java.lang.Object,org.ratswerk.core.exchange.ImportRow) throws org.ratswerk.core.exchange.CellException
meth protected boolean identifiedAlone()
meth protected boolean identifiedLate(org.ratswerk.core.exchange.ImportRow)
meth protected final org.ratswerk.core.exchange.ImportContext context()
meth protected void finish()
meth protected void prepare()
meth protected void unidentified(org.ratswerk.core.exchange.ImportRow)
meth public final void identify(java.util.List<org.ratswerk.core.exchange.ImportRow>)
meth public void apply()
meth public void count(java.util.function.Consumer<org.ratswerk.core.exchange.Importer$Outcome>)
meth public void describe(java.util.function.Consumer<org.ratswerk.core.exchange.RowPlan>)
meth public void read()
meth public void validate()
supr java.lang.Object
hfds TEXTS,columns,context,entries,firsts
hcls Entry

CLSS public abstract org.ratswerk.core.exchange.UpsertImporter<%0 extends java.lang.Object>
cons protected !varargs init(java.lang.String,java.util.List<org.ratswerk.core.exchange.ImportColumn<{org.ratswerk.core.exchange.UpsertImporter%0},?>>,java.lang.String[])
intf org.ratswerk.core.exchange.Importer
meth protected abstract java.util.List<{org.ratswerk.core.exchange.UpsertImporter%0}> targets(org.ratswerk.core.AdministrationModel,org.ratswerk.core.exchange.ExchangeOptions) throws org.ratswerk.model.persistence.FaultException
meth public abstract org.ratswerk.core.exchange.UpsertBatch<{org.ratswerk.core.exchange.UpsertImporter%0}> begin(org.ratswerk.core.exchange.ImportContext) throws org.ratswerk.model.persistence.FaultException
meth public final java.lang.String kind()
meth public final java.util.List<java.lang.String> stems()
meth public final java.util.List<org.ratswerk.core.exchange.ImportColumn<{org.ratswerk.core.exchange.UpsertImporter%0},?>> columns()
meth public final org.ratswerk.core.result.Table export(org.ratswerk.core.AdministrationModel,org.ratswerk.core.exchange.ExchangeOptions) throws org.ratswerk.model.persistence.FaultException
meth public java.lang.String known(java.lang.String,java.util.List<java.lang.String>)
supr java.lang.Object
hfds columns,kind,known,stems

CLSS public final org.ratswerk.core.form.FormBook
cons public init(java.lang.String,java.util.List<org.ratswerk.core.form.FormBook$Page>)
innr public abstract interface static Cell
innr public final static !enum Kind
innr public final static !enum Style
innr public final static Column
innr public final static Fixed
innr public final static Input
innr public final static Page
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String title()
meth public java.util.List<org.ratswerk.core.form.FormBook$Page> pages()
supr java.lang.Record
hfds pages,title

CLSS public abstract interface static org.ratswerk.core.form.FormBook$Cell
 outer org.ratswerk.core.form.FormBook

CLSS public final static org.ratswerk.core.form.FormBook$Column
 outer org.ratswerk.core.form.FormBook
cons public init(int,boolean)
meth public boolean hidden()
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public int width()
supr java.lang.Record
hfds hidden,width

CLSS public final static org.ratswerk.core.form.FormBook$Fixed
 outer org.ratswerk.core.form.FormBook
cons public init(java.lang.String,org.ratswerk.core.form.FormBook$Style)
intf org.ratswerk.core.form.FormBook$Cell
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String text()
meth public org.ratswerk.core.form.FormBook$Style style()
supr java.lang.Record
hfds style,text

CLSS public final static org.ratswerk.core.form.FormBook$Input
 outer org.ratswerk.core.form.FormBook
cons public init(org.ratswerk.core.form.FormBook$Kind,java.lang.String,java.util.List<java.lang.String>,java.lang.String)
intf org.ratswerk.core.form.FormBook$Cell
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String hint()
meth public java.lang.String value()
meth public java.util.List<java.lang.String> choices()
meth public org.ratswerk.core.form.FormBook$Kind kind()
supr java.lang.Record
hfds choices,hint,kind,value

CLSS public final static !enum org.ratswerk.core.form.FormBook$Kind
 outer org.ratswerk.core.form.FormBook
fld public final static org.ratswerk.core.form.FormBook$Kind CHOICE
fld public final static org.ratswerk.core.form.FormBook$Kind DATE
fld public final static org.ratswerk.core.form.FormBook$Kind HOURS
fld public final static org.ratswerk.core.form.FormBook$Kind TEXT
meth public static org.ratswerk.core.form.FormBook$Kind valueOf(java.lang.String)
meth public static org.ratswerk.core.form.FormBook$Kind[] values()
supr java.lang.Enum<org.ratswerk.core.form.FormBook$Kind>

CLSS public final static org.ratswerk.core.form.FormBook$Page
 outer org.ratswerk.core.form.FormBook
cons public init(java.lang.String,boolean,java.util.List<org.ratswerk.core.form.FormBook$Column>,int,int,java.util.List<java.util.List<org.ratswerk.core.form.FormBook$Cell>>)
meth public boolean hidden()
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public int head()
meth public int left()
meth public java.lang.String name()
meth public java.util.List<java.util.List<org.ratswerk.core.form.FormBook$Cell>> rows()
meth public java.util.List<org.ratswerk.core.form.FormBook$Column> columns()
supr java.lang.Record
hfds columns,head,hidden,left,name,rows

CLSS public final static !enum org.ratswerk.core.form.FormBook$Style
 outer org.ratswerk.core.form.FormBook
fld public final static org.ratswerk.core.form.FormBook$Style HEAD
fld public final static org.ratswerk.core.form.FormBook$Style KNOWN
fld public final static org.ratswerk.core.form.FormBook$Style NOTE
fld public final static org.ratswerk.core.form.FormBook$Style PLAIN
fld public final static org.ratswerk.core.form.FormBook$Style TITLE
meth public static org.ratswerk.core.form.FormBook$Style valueOf(java.lang.String)
meth public static org.ratswerk.core.form.FormBook$Style[] values()
supr java.lang.Enum<org.ratswerk.core.form.FormBook$Style>

CLSS public final org.ratswerk.core.form.FormContent
cons public init(java.util.Map<java.lang.String,java.util.List<org.ratswerk.core.form.FormContent$Row>>,java.util.Set<org.ratswerk.core.form.FormContent$Trait>)
innr public final static !enum Trait
innr public final static Row
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.util.List<org.ratswerk.core.form.FormContent$Row> page(java.lang.String)
meth public java.util.Map<java.lang.String,java.util.List<org.ratswerk.core.form.FormContent$Row>> pages()
meth public java.util.Set<org.ratswerk.core.form.FormContent$Trait> traits()
supr java.lang.Record
hfds pages,traits

CLSS public final static org.ratswerk.core.form.FormContent$Row
 outer org.ratswerk.core.form.FormContent
cons public init(int,java.util.List<java.lang.String>,java.util.Set<java.lang.Integer>)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public int line()
meth public java.lang.String cell(int)
meth public java.util.List<java.lang.String> cells()
meth public java.util.Set<java.lang.Integer> formulas()
supr java.lang.Record
hfds cells,formulas,line

CLSS public final static !enum org.ratswerk.core.form.FormContent$Trait
 outer org.ratswerk.core.form.FormContent
fld public final static org.ratswerk.core.form.FormContent$Trait LINKS
fld public final static org.ratswerk.core.form.FormContent$Trait MACROS
fld public final static org.ratswerk.core.form.FormContent$Trait OBJECTS
meth public static org.ratswerk.core.form.FormContent$Trait valueOf(java.lang.String)
meth public static org.ratswerk.core.form.FormContent$Trait[] values()
supr java.lang.Enum<org.ratswerk.core.form.FormContent$Trait>

CLSS public abstract interface org.ratswerk.core.form.FormFormat
meth public abstract java.lang.String extension()
meth public abstract org.ratswerk.core.form.FormContent read(java.nio.file.Path,java.lang.String) throws org.ratswerk.model.persistence.FaultException
meth public abstract void write(org.ratswerk.core.form.FormBook,java.io.OutputStream) throws java.io.IOException

CLSS abstract interface org.ratswerk.core.form.package-info

CLSS public final org.ratswerk.core.format.CsvFormat
cons public init()
cons public init(char)
intf org.ratswerk.core.format.TableFormat
meth public boolean binary()
meth public java.lang.String id()
meth public void write(org.ratswerk.core.result.Table,java.io.OutputStream) throws java.io.IOException
supr java.lang.Object
hfds format

CLSS public final org.ratswerk.core.format.Durations
meth public static java.lang.String hours(java.time.Duration)
meth public static java.lang.String text(java.time.Duration)
meth public static java.lang.String text(java.util.Locale,java.time.Duration)
supr java.lang.Object
hfds DAY,HOUR,MINUTE,NANOS,SHORT,TEXTS

CLSS public final org.ratswerk.core.format.JsonFormat
cons public init()
intf org.ratswerk.core.format.TableFormat
meth public boolean binary()
meth public java.lang.String id()
meth public void write(org.ratswerk.core.result.Table,java.io.OutputStream) throws java.io.IOException
supr java.lang.Object

CLSS public final org.ratswerk.core.format.JsonValues
meth public static java.lang.Object read(java.lang.String)
meth public static java.lang.String write(java.lang.Object)
supr java.lang.Object
hfds GSON,LINE_SEPARATOR,PARAGRAPH_SEPARATOR

CLSS public final org.ratswerk.core.format.ResultTables
meth public static org.ratswerk.core.result.Table of(org.ratswerk.core.result.Result)
supr java.lang.Object
hfds TEXTS

CLSS public abstract interface org.ratswerk.core.format.TableFormat
meth public abstract boolean binary()
meth public abstract java.lang.String id()
meth public abstract void write(org.ratswerk.core.result.Table,java.io.OutputStream) throws java.io.IOException

CLSS public final org.ratswerk.core.format.TextFormat
cons public init()
intf org.ratswerk.core.format.TableFormat
meth public boolean binary()
meth public java.lang.String id()
meth public void write(org.ratswerk.core.result.Table,java.io.OutputStream) throws java.io.IOException
supr java.lang.Object
hfds GAP,MANY_COLUMNS,NARROW,TEXTS,WIDEST

CLSS public final org.ratswerk.core.format.Values
meth public static java.lang.String human(org.ratswerk.core.result.Value)
meth public static java.lang.String humanWithSymbol(org.ratswerk.core.result.Value)
meth public static java.lang.String machine(org.ratswerk.core.result.Value)
meth public static java.math.BigDecimal hours(java.time.Duration)
meth public static java.util.Comparator<org.ratswerk.core.result.Value> order()
supr java.lang.Object
hfds DECIMALS,NANO_DECIMALS,SECONDS_PER_HOUR,TEXTS

CLSS public final org.ratswerk.core.publish.PublishOptions
cons public init(java.util.List<java.lang.String>,boolean)
fld public final static java.util.List<java.lang.String> LANGUAGES
fld public final static org.ratswerk.core.publish.PublishOptions ALL_LANGUAGES
meth public boolean drafts()
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.util.List<java.lang.String> languages()
supr java.lang.Record
hfds drafts,languages

CLSS public final org.ratswerk.core.publish.PublishPreview
cons public init(java.util.List<java.lang.String>,java.util.List<org.ratswerk.core.publish.PublishPreview$LeftOut>,java.lang.String)
innr public final static LeftOut
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String withheld()
meth public java.util.List<java.lang.String> published()
meth public java.util.List<org.ratswerk.core.publish.PublishPreview$LeftOut> leftOut()
supr java.lang.Record
hfds leftOut,published,withheld

CLSS public final static org.ratswerk.core.publish.PublishPreview$LeftOut
 outer org.ratswerk.core.publish.PublishPreview
cons public init(java.lang.String,java.lang.String)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String name()
meth public java.lang.String reason()
supr java.lang.Record
hfds name,reason

CLSS public final org.ratswerk.core.publish.Published
cons public init(java.nio.file.Path,int,int,java.util.List<java.lang.String>)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public int files()
meth public int processes()
meth public java.nio.file.Path start()
meth public java.util.List<java.lang.String> notes()
supr java.lang.Record
hfds files,notes,processes,start

CLSS public abstract interface org.ratswerk.core.publish.Publisher
meth public abstract java.lang.String id()
meth public abstract java.lang.String title()
meth public abstract java.util.Optional<java.lang.String> fault(org.ratswerk.core.AdministrationModel,java.nio.file.Path)
meth public abstract org.ratswerk.core.publish.PublishPreview preview(org.ratswerk.core.AdministrationModel,org.ratswerk.core.publish.PublishOptions)
meth public abstract org.ratswerk.core.publish.Published publish(org.ratswerk.core.AdministrationModel,java.nio.file.Path,org.ratswerk.core.publish.PublishOptions,org.ratswerk.core.Progress) throws org.ratswerk.model.persistence.FaultException

CLSS abstract interface org.ratswerk.core.publish.package-info

CLSS public final org.ratswerk.core.report.Dossier
cons public init(java.lang.String,java.util.List<java.lang.String>,java.util.List<org.ratswerk.core.report.Dossier$Part>)
cons public init(java.lang.String,java.util.List<java.lang.String>,java.util.List<org.ratswerk.core.report.Dossier$Part>,org.ratswerk.core.report.Dossier$Cover)
innr public abstract interface static Part
innr public final static Bullets
innr public final static Cover
innr public final static Entry
innr public final static Folded
innr public final static Grid
innr public final static Heading
innr public final static Image
innr public final static PageBreak
innr public final static Paragraph
innr public final static Place
innr public final static Point
innr public final static Points
innr public final static Run
innr public final static Shown
innr public final static Text
innr public final static WriteIn
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String title()
meth public java.util.List<java.lang.String> details()
meth public java.util.List<org.ratswerk.core.report.Dossier$Part> parts()
meth public org.ratswerk.core.report.Dossier$Cover cover()
meth public static java.lang.String plain(java.util.List<org.ratswerk.core.report.Dossier$Run>)
supr java.lang.Record
hfds cover,details,parts,title

CLSS public final static org.ratswerk.core.report.Dossier$Bullets
 outer org.ratswerk.core.report.Dossier
cons public init(java.util.List<java.lang.String>)
intf org.ratswerk.core.report.Dossier$Part
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.util.List<java.lang.String> items()
supr java.lang.Record
hfds items

CLSS public final static org.ratswerk.core.report.Dossier$Cover
 outer org.ratswerk.core.report.Dossier
cons public init(java.lang.String,java.lang.String,java.util.List<org.ratswerk.core.report.Dossier$Entry>,java.util.List<org.ratswerk.core.result.Result>)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String kind()
meth public java.lang.String mark()
meth public java.util.List<org.ratswerk.core.report.Dossier$Entry> entries()
meth public java.util.List<org.ratswerk.core.result.Result> tables()
supr java.lang.Record
hfds entries,kind,mark,tables

CLSS public final static org.ratswerk.core.report.Dossier$Entry
 outer org.ratswerk.core.report.Dossier
cons public init(java.lang.String,java.lang.String)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String name()
meth public java.lang.String text()
supr java.lang.Record
hfds name,text

CLSS public final static org.ratswerk.core.report.Dossier$Folded
 outer org.ratswerk.core.report.Dossier
cons public init(java.util.List<java.util.List<org.ratswerk.core.report.Dossier$Part>>)
intf org.ratswerk.core.report.Dossier$Part
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.util.List<java.util.List<org.ratswerk.core.report.Dossier$Part>> panels()
supr java.lang.Record
hfds panels

CLSS public final static org.ratswerk.core.report.Dossier$Grid
 outer org.ratswerk.core.report.Dossier
cons public init(java.util.List<java.lang.String>,java.util.List<java.util.List<java.lang.String>>,java.util.Set<java.lang.Integer>)
cons public init(java.util.List<java.lang.String>,java.util.List<java.util.List<java.lang.String>>,java.util.Set<java.lang.Integer>,java.util.Map<org.ratswerk.core.report.Dossier$Place,java.util.List<org.ratswerk.core.report.Dossier$Run>>)
intf org.ratswerk.core.report.Dossier$Part
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.util.List<java.lang.String> head()
meth public java.util.List<java.util.List<java.lang.String>> rows()
meth public java.util.Map<org.ratswerk.core.report.Dossier$Place,java.util.List<org.ratswerk.core.report.Dossier$Run>> runs()
meth public java.util.Set<java.lang.Integer> numeric()
supr java.lang.Record
hfds head,numeric,rows,runs

CLSS public final static org.ratswerk.core.report.Dossier$Heading
 outer org.ratswerk.core.report.Dossier
cons public init(int,java.lang.String)
cons public init(int,java.lang.String,java.lang.String)
intf org.ratswerk.core.report.Dossier$Part
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public int level()
meth public java.lang.String id()
meth public java.lang.String text()
supr java.lang.Record
hfds id,level,text

CLSS public final static org.ratswerk.core.report.Dossier$Image
 outer org.ratswerk.core.report.Dossier
cons public init(byte[],java.lang.String)
intf org.ratswerk.core.report.Dossier$Part
meth public byte[] file()
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String description()
supr java.lang.Record
hfds description,file

CLSS public final static org.ratswerk.core.report.Dossier$PageBreak
 outer org.ratswerk.core.report.Dossier
cons public init()
intf org.ratswerk.core.report.Dossier$Part
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
supr java.lang.Record

CLSS public final static org.ratswerk.core.report.Dossier$Paragraph
 outer org.ratswerk.core.report.Dossier
cons public init(java.lang.String)
intf org.ratswerk.core.report.Dossier$Part
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String text()
supr java.lang.Record
hfds text

CLSS public abstract interface static org.ratswerk.core.report.Dossier$Part
 outer org.ratswerk.core.report.Dossier

CLSS public final static org.ratswerk.core.report.Dossier$Place
 outer org.ratswerk.core.report.Dossier
cons public init(int,int)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public int column()
meth public int row()
supr java.lang.Record
hfds column,row

CLSS public final static org.ratswerk.core.report.Dossier$Point
 outer org.ratswerk.core.report.Dossier
cons public init(int,java.lang.String,java.util.List<org.ratswerk.core.report.Dossier$Run>)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public int level()
meth public java.lang.String mark()
meth public java.util.List<org.ratswerk.core.report.Dossier$Run> runs()
supr java.lang.Record
hfds level,mark,runs

CLSS public final static org.ratswerk.core.report.Dossier$Points
 outer org.ratswerk.core.report.Dossier
cons public init(java.util.List<org.ratswerk.core.report.Dossier$Point>)
intf org.ratswerk.core.report.Dossier$Part
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.util.List<org.ratswerk.core.report.Dossier$Point> points()
supr java.lang.Record
hfds points

CLSS public final static org.ratswerk.core.report.Dossier$Run
 outer org.ratswerk.core.report.Dossier
cons public init(java.lang.String)
cons public init(java.lang.String,boolean,boolean,java.lang.String)
meth public boolean bold()
meth public boolean italic()
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String address()
meth public java.lang.String text()
supr java.lang.Record
hfds address,bold,italic,text

CLSS public final static org.ratswerk.core.report.Dossier$Shown
 outer org.ratswerk.core.report.Dossier
cons public init(org.ratswerk.core.result.Result)
cons public init(org.ratswerk.core.result.Result,java.util.List<java.lang.String>)
intf org.ratswerk.core.report.Dossier$Part
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.util.List<java.lang.String> columns()
meth public org.ratswerk.core.result.Result result()
supr java.lang.Record
hfds columns,result

CLSS public final static org.ratswerk.core.report.Dossier$Text
 outer org.ratswerk.core.report.Dossier
cons public init(java.util.List<org.ratswerk.core.report.Dossier$Run>)
intf org.ratswerk.core.report.Dossier$Part
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.util.List<org.ratswerk.core.report.Dossier$Run> runs()
supr java.lang.Record
hfds runs

CLSS public final static org.ratswerk.core.report.Dossier$WriteIn
 outer org.ratswerk.core.report.Dossier
cons public init(java.lang.String,int)
intf org.ratswerk.core.report.Dossier$Part
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public int lines()
meth public java.lang.String label()
supr java.lang.Record
hfds label,lines

CLSS public abstract interface org.ratswerk.core.report.DossierFormat
meth public abstract int rank()
meth public abstract java.lang.String extension()
meth public abstract void write(org.ratswerk.core.report.Dossier,java.io.OutputStream) throws java.io.IOException
meth public boolean encrypts()
meth public boolean hasTemplates()
meth public java.lang.String encryptedExtension()
meth public void write(org.ratswerk.core.report.Dossier,org.ratswerk.core.ReportOptions,java.io.OutputStream) throws java.io.IOException,org.ratswerk.model.persistence.FaultException

CLSS public final org.ratswerk.core.report.DossierReport
cons public init(org.ratswerk.core.report.DossierSource,java.util.List<org.ratswerk.core.report.DossierFormat>)
cons public init(org.ratswerk.core.report.DossierSource,java.util.List<org.ratswerk.core.report.DossierFormat>,java.util.List<org.ratswerk.core.Analysis>)
intf org.ratswerk.core.Report
meth public boolean encrypts(java.lang.String)
meth public boolean hasTemplates(java.lang.String)
meth public java.lang.String description()
meth public java.lang.String extension(java.lang.String,boolean)
meth public java.lang.String id()
meth public java.lang.String title()
meth public java.util.List<java.lang.String> formats()
meth public java.util.List<org.ratswerk.core.Report$Choice> choices(org.ratswerk.core.AdministrationModel)
meth public java.util.Optional<org.ratswerk.core.Report> redacted()
meth public void write(org.ratswerk.core.AdministrationModel,java.lang.String,java.io.OutputStream,org.ratswerk.core.Progress) throws java.io.IOException,org.ratswerk.model.persistence.FaultException
meth public void write(org.ratswerk.core.AdministrationModel,java.lang.String,org.ratswerk.core.ReportOptions,java.io.OutputStream,org.ratswerk.core.Progress) throws java.io.IOException,org.ratswerk.model.persistence.FaultException
supr java.lang.Object
hfds TEXTS,analyses,formats,source

CLSS public abstract interface org.ratswerk.core.report.DossierSource
meth public abstract java.lang.String description()
meth public abstract java.lang.String id()
meth public abstract java.lang.String title()
meth public abstract org.ratswerk.core.report.Dossier create(org.ratswerk.core.AdministrationModel,org.ratswerk.core.Progress) throws org.ratswerk.model.persistence.FaultException
meth public java.util.List<org.ratswerk.core.Report$Choice> choices(org.ratswerk.core.AdministrationModel)
meth public java.util.Optional<org.ratswerk.core.report.DossierSource> redacted()
meth public org.ratswerk.core.report.Dossier create(org.ratswerk.core.AdministrationModel,java.util.List<org.ratswerk.core.Analysis>,java.util.List<java.lang.String>,org.ratswerk.core.Progress) throws org.ratswerk.model.persistence.FaultException

CLSS abstract interface org.ratswerk.core.report.package-info

CLSS public final org.ratswerk.core.result.Boxes
cons public init(java.lang.String,java.lang.String,org.ratswerk.core.result.Boxes$Form,java.lang.String,java.util.List<java.lang.String>,java.util.List<org.ratswerk.core.result.Boxes$Box>,java.util.List<java.lang.String>)
innr public final static !enum Form
innr public final static Box
intf org.ratswerk.core.result.Result
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String id()
meth public java.lang.String title()
meth public java.lang.String unit()
meth public java.util.List<java.lang.String> notes()
meth public java.util.List<java.lang.String> scale()
meth public java.util.List<org.ratswerk.core.result.Boxes$Box> all()
meth public java.util.List<org.ratswerk.core.result.Boxes$Box> boxes()
meth public org.ratswerk.core.result.Boxes$Form form()
supr java.lang.Record
hfds boxes,form,id,notes,scale,title,unit

CLSS public final static org.ratswerk.core.result.Boxes$Box
 outer org.ratswerk.core.result.Boxes
cons public init(org.ratswerk.core.result.Value$Ref,java.math.BigDecimal,int,java.lang.String,java.util.function.Supplier<java.lang.String>,java.util.List<org.ratswerk.core.result.Boxes$Box>)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public int step()
meth public java.lang.String note()
meth public java.math.BigDecimal size()
meth public java.math.BigDecimal total()
meth public java.util.List<org.ratswerk.core.result.Boxes$Box> parts()
meth public java.util.function.Supplier<java.lang.String> explanation()
meth public org.ratswerk.core.result.Value$Ref element()
meth public static org.ratswerk.core.result.Boxes$Box group(org.ratswerk.core.result.Value$Ref,java.util.List<org.ratswerk.core.result.Boxes$Box>)
meth public static org.ratswerk.core.result.Boxes$Box leaf(org.ratswerk.core.result.Value$Ref,java.math.BigDecimal,int,java.lang.String,java.util.function.Supplier<java.lang.String>)
supr java.lang.Record
hfds element,explanation,note,parts,size,step

CLSS public final static !enum org.ratswerk.core.result.Boxes$Form
 outer org.ratswerk.core.result.Boxes
fld public final static org.ratswerk.core.result.Boxes$Form LANDSCAPE
fld public final static org.ratswerk.core.result.Boxes$Form NESTED
meth public static org.ratswerk.core.result.Boxes$Form valueOf(java.lang.String)
meth public static org.ratswerk.core.result.Boxes$Form[] values()
supr java.lang.Enum<org.ratswerk.core.result.Boxes$Form>

CLSS public final org.ratswerk.core.result.Chart
cons public init(java.lang.String,java.lang.String,org.ratswerk.core.result.Chart$Form,java.lang.String,java.util.List<org.ratswerk.core.result.Value$Ref>,java.util.List<org.ratswerk.core.result.Chart$Series>,java.util.List<java.lang.String>)
innr public final static !enum Form
innr public final static Series
intf org.ratswerk.core.result.Result
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String id()
meth public java.lang.String title()
meth public java.lang.String unit()
meth public java.util.List<java.lang.String> notes()
meth public java.util.List<org.ratswerk.core.result.Chart$Series> series()
meth public java.util.List<org.ratswerk.core.result.Value$Ref> points()
meth public org.ratswerk.core.result.Chart$Form form()
supr java.lang.Record
hfds form,id,notes,points,series,title,unit

CLSS public final static !enum org.ratswerk.core.result.Chart$Form
 outer org.ratswerk.core.result.Chart
fld public final static org.ratswerk.core.result.Chart$Form BARS
fld public final static org.ratswerk.core.result.Chart$Form LINES
fld public final static org.ratswerk.core.result.Chart$Form RADAR
fld public final static org.ratswerk.core.result.Chart$Form STACKED
meth public static org.ratswerk.core.result.Chart$Form valueOf(java.lang.String)
meth public static org.ratswerk.core.result.Chart$Form[] values()
supr java.lang.Enum<org.ratswerk.core.result.Chart$Form>

CLSS public final static org.ratswerk.core.result.Chart$Series
 outer org.ratswerk.core.result.Chart
cons public init(java.lang.String,org.ratswerk.core.result.Value,java.util.List<java.math.BigDecimal>)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String title()
meth public java.util.List<java.math.BigDecimal> values()
meth public org.ratswerk.core.result.Value state()
supr java.lang.Record
hfds state,title,values

CLSS public final org.ratswerk.core.result.Figures
cons public init(java.lang.String,java.lang.String,java.util.List<org.ratswerk.core.result.Figures$Figure>)
innr public final static Figure
intf org.ratswerk.core.result.Result
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String id()
meth public java.lang.String title()
meth public java.util.List<org.ratswerk.core.result.Figures$Figure> figures()
supr java.lang.Record
hfds figures,id,title

CLSS public final static org.ratswerk.core.result.Figures$Figure
 outer org.ratswerk.core.result.Figures
cons public init(java.lang.String,java.lang.String,org.ratswerk.core.result.Table$Cell,java.lang.Long,java.lang.Long)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.Long denominator()
meth public java.lang.Long numerator()
meth public java.lang.String id()
meth public java.lang.String label()
meth public org.ratswerk.core.result.Table$Cell cell()
supr java.lang.Record
hfds cell,denominator,id,label,numerator

CLSS public final org.ratswerk.core.result.Graph
cons public init(java.lang.String,java.lang.String,java.util.List<org.ratswerk.core.result.Graph$Node>,java.util.List<org.ratswerk.core.result.Graph$Edge>)
innr public final static !enum EdgeKind
innr public final static Edge
innr public final static Node
intf org.ratswerk.core.result.Result
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String id()
meth public java.lang.String title()
meth public java.util.List<org.ratswerk.core.result.Graph$Edge> edges()
meth public java.util.List<org.ratswerk.core.result.Graph$Node> nodes()
supr java.lang.Record
hfds edges,id,nodes,title

CLSS public final static org.ratswerk.core.result.Graph$Edge
 outer org.ratswerk.core.result.Graph
cons public init(java.lang.String,java.lang.String,java.lang.String)
cons public init(java.lang.String,java.lang.String,java.lang.String,org.ratswerk.core.result.Graph$EdgeKind,java.lang.String)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String description()
meth public java.lang.String label()
meth public java.lang.String source()
meth public java.lang.String target()
meth public org.ratswerk.core.result.Graph$EdgeKind kind()
supr java.lang.Record
hfds description,kind,label,source,target

CLSS public final static !enum org.ratswerk.core.result.Graph$EdgeKind
 outer org.ratswerk.core.result.Graph
fld public final static org.ratswerk.core.result.Graph$EdgeKind DEPENDENCY
fld public final static org.ratswerk.core.result.Graph$EdgeKind MEMBER
fld public final static org.ratswerk.core.result.Graph$EdgeKind PART
fld public final static org.ratswerk.core.result.Graph$EdgeKind REFERENCE
meth public static org.ratswerk.core.result.Graph$EdgeKind valueOf(java.lang.String)
meth public static org.ratswerk.core.result.Graph$EdgeKind[] values()
supr java.lang.Enum<org.ratswerk.core.result.Graph$EdgeKind>

CLSS public final static org.ratswerk.core.result.Graph$Node
 outer org.ratswerk.core.result.Graph
cons public init(org.ratswerk.core.result.Value$Ref,java.lang.String,org.ratswerk.core.result.Value)
cons public init(org.ratswerk.core.result.Value$Ref,java.lang.String,org.ratswerk.core.result.Value,java.lang.String,boolean)
meth public boolean emphasised()
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String kind()
meth public java.lang.String note()
meth public org.ratswerk.core.result.Value state()
meth public org.ratswerk.core.result.Value$Ref element()
supr java.lang.Record
hfds element,emphasised,kind,note,state

CLSS public final org.ratswerk.core.result.Matrix
cons public init(java.lang.String,java.lang.String,java.util.List<org.ratswerk.core.result.Value$Ref>,java.util.List<org.ratswerk.core.result.Value$Ref>,java.util.List<java.util.List<org.ratswerk.core.result.Table$Cell>>)
intf org.ratswerk.core.result.Result
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String id()
meth public java.lang.String title()
meth public java.util.List<java.util.List<org.ratswerk.core.result.Table$Cell>> cells()
meth public java.util.List<org.ratswerk.core.result.Value$Ref> columns()
meth public java.util.List<org.ratswerk.core.result.Value$Ref> rows()
supr java.lang.Record
hfds cells,columns,id,rows,title

CLSS public abstract interface org.ratswerk.core.result.Result
meth public abstract java.lang.String id()
meth public abstract java.lang.String title()

CLSS public final !enum org.ratswerk.core.result.Symbol
fld public final static org.ratswerk.core.result.Symbol GAP
fld public final static org.ratswerk.core.result.Symbol INFEASIBLE
fld public final static org.ratswerk.core.result.Symbol MET
fld public final static org.ratswerk.core.result.Symbol NONE
fld public final static org.ratswerk.core.result.Symbol NO_REQUIREMENT
fld public final static org.ratswerk.core.result.Symbol SINGLE_POINT
fld public final static org.ratswerk.core.result.Symbol UNKNOWN
fld public final static org.ratswerk.core.result.Symbol WARNING
meth public java.lang.String character()
meth public static org.ratswerk.core.result.Symbol valueOf(java.lang.String)
meth public static org.ratswerk.core.result.Symbol[] values()
supr java.lang.Enum<org.ratswerk.core.result.Symbol>
hfds character

CLSS public final org.ratswerk.core.result.Table
cons public init(java.lang.String,java.lang.String,java.util.List<org.ratswerk.core.result.Table$Column>,java.util.List<org.ratswerk.core.result.Table$Row>)
cons public init(java.lang.String,java.lang.String,java.util.List<org.ratswerk.core.result.Table$Column>,java.util.List<org.ratswerk.core.result.Table$Row>,java.util.List<java.lang.String>)
cons public init(java.lang.String,java.lang.String,java.util.List<org.ratswerk.core.result.Table$Column>,java.util.List<org.ratswerk.core.result.Table$Row>,java.util.List<java.lang.String>,java.lang.String)
innr public final static !enum Kind
innr public final static Cell
innr public final static Column
innr public final static Row
intf org.ratswerk.core.result.Result
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String groupBy()
meth public java.lang.String id()
meth public java.lang.String title()
meth public java.util.List<java.lang.String> notes()
meth public java.util.List<org.ratswerk.core.result.Table$Column> columns()
meth public java.util.List<org.ratswerk.core.result.Table$Row> rows()
supr java.lang.Record
hfds columns,groupBy,id,notes,rows,title

CLSS public final static org.ratswerk.core.result.Table$Cell
 outer org.ratswerk.core.result.Table
cons public init(org.ratswerk.core.result.Value,java.util.function.Supplier<java.lang.String>)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.util.function.Supplier<java.lang.String> explanation()
meth public org.ratswerk.core.result.Value value()
meth public static org.ratswerk.core.result.Table$Cell of(org.ratswerk.core.result.Value)
supr java.lang.Record
hfds explanation,value

CLSS public final static org.ratswerk.core.result.Table$Column
 outer org.ratswerk.core.result.Table
cons public init(java.lang.String,java.lang.String,org.ratswerk.core.result.Table$Kind,java.lang.String)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String description()
meth public java.lang.String key()
meth public java.lang.String title()
meth public org.ratswerk.core.result.Table$Kind kind()
supr java.lang.Record
hfds description,key,kind,title

CLSS public final static !enum org.ratswerk.core.result.Table$Kind
 outer org.ratswerk.core.result.Table
fld public final static org.ratswerk.core.result.Table$Kind DATE
fld public final static org.ratswerk.core.result.Table$Kind DURATION
fld public final static org.ratswerk.core.result.Table$Kind IDENTIFIER
fld public final static org.ratswerk.core.result.Table$Kind NUMBER
fld public final static org.ratswerk.core.result.Table$Kind STATE
fld public final static org.ratswerk.core.result.Table$Kind TEXT
meth public static org.ratswerk.core.result.Table$Kind valueOf(java.lang.String)
meth public static org.ratswerk.core.result.Table$Kind[] values()
supr java.lang.Enum<org.ratswerk.core.result.Table$Kind>

CLSS public final static org.ratswerk.core.result.Table$Row
 outer org.ratswerk.core.result.Table
cons public init(java.lang.String,java.util.List<org.ratswerk.core.result.Table$Cell>)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String elementId()
meth public java.util.List<org.ratswerk.core.result.Table$Cell> cells()
supr java.lang.Record
hfds cells,elementId

CLSS public final org.ratswerk.core.result.TextResult
cons public init(java.lang.String,java.lang.String,java.util.List<java.lang.String>)
intf org.ratswerk.core.result.Result
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String id()
meth public java.lang.String title()
meth public java.util.List<java.lang.String> paragraphs()
supr java.lang.Record
hfds id,paragraphs,title

CLSS public final org.ratswerk.core.result.Timeline
cons public init(java.lang.String,java.lang.String,java.util.List<org.ratswerk.core.result.Timeline$Lane>)
cons public init(java.lang.String,java.lang.String,java.util.List<org.ratswerk.core.result.Timeline$Lane>,java.time.LocalDateTime,java.util.List<java.lang.String>)
innr public final static Bar
innr public final static Lane
intf org.ratswerk.core.result.Result
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String id()
meth public java.lang.String title()
meth public java.time.LocalDateTime event()
meth public java.util.List<java.lang.String> notes()
meth public java.util.List<org.ratswerk.core.result.Timeline$Lane> lanes()
supr java.lang.Record
hfds event,id,lanes,notes,title

CLSS public final static org.ratswerk.core.result.Timeline$Bar
 outer org.ratswerk.core.result.Timeline
cons public init(org.ratswerk.core.result.Value$Ref,java.time.Duration,java.time.Duration,org.ratswerk.core.result.Value)
cons public init(org.ratswerk.core.result.Value$Ref,java.time.Duration,java.time.Duration,org.ratswerk.core.result.Value,java.time.Duration,java.util.function.Supplier<java.lang.String>)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.time.Duration end()
meth public java.time.Duration limit()
meth public java.time.Duration start()
meth public java.util.function.Supplier<java.lang.String> explanation()
meth public org.ratswerk.core.result.Value state()
meth public org.ratswerk.core.result.Value$Ref element()
supr java.lang.Record
hfds element,end,explanation,limit,start,state

CLSS public final static org.ratswerk.core.result.Timeline$Lane
 outer org.ratswerk.core.result.Timeline
cons public init(java.lang.String,java.util.List<org.ratswerk.core.result.Timeline$Bar>)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String title()
meth public java.util.List<org.ratswerk.core.result.Timeline$Bar> bars()
supr java.lang.Record
hfds bars,title

CLSS public abstract interface org.ratswerk.core.result.Value
fld public final static org.ratswerk.core.result.Value NONE
fld public final static org.ratswerk.core.result.Value UNKNOWN
innr public final static Chain
innr public final static Day
innr public final static Flag
innr public final static Hours
innr public final static None
innr public final static Number
innr public final static Ref
innr public final static Refs
innr public final static Term
innr public final static Text
innr public final static Unknown
meth public static org.ratswerk.core.result.Value day(java.time.LocalDate)
meth public static org.ratswerk.core.result.Value hours(java.time.Duration)
meth public static org.ratswerk.core.result.Value number(long)
meth public static org.ratswerk.core.result.Value text(java.lang.String)

CLSS public final static org.ratswerk.core.result.Value$Chain
 outer org.ratswerk.core.result.Value
cons public init(java.util.List<org.ratswerk.core.result.Value$Ref>)
intf org.ratswerk.core.result.Value
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.util.List<org.ratswerk.core.result.Value$Ref> refs()
supr java.lang.Record
hfds refs

CLSS public final static org.ratswerk.core.result.Value$Day
 outer org.ratswerk.core.result.Value
cons public init(java.time.LocalDate)
intf org.ratswerk.core.result.Value
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.time.LocalDate date()
supr java.lang.Record
hfds date

CLSS public final static org.ratswerk.core.result.Value$Flag
 outer org.ratswerk.core.result.Value
cons public init(boolean)
intf org.ratswerk.core.result.Value
meth public boolean set()
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
supr java.lang.Record
hfds set

CLSS public final static org.ratswerk.core.result.Value$Hours
 outer org.ratswerk.core.result.Value
cons public init(java.time.Duration)
intf org.ratswerk.core.result.Value
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.time.Duration duration()
supr java.lang.Record
hfds duration

CLSS public final static org.ratswerk.core.result.Value$None
 outer org.ratswerk.core.result.Value
cons public init()
intf org.ratswerk.core.result.Value
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
supr java.lang.Record

CLSS public final static org.ratswerk.core.result.Value$Number
 outer org.ratswerk.core.result.Value
cons public init(java.math.BigDecimal)
intf org.ratswerk.core.result.Value
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.math.BigDecimal number()
supr java.lang.Record
hfds number

CLSS public final static org.ratswerk.core.result.Value$Ref
 outer org.ratswerk.core.result.Value
cons public init(java.lang.String,java.lang.String)
intf org.ratswerk.core.result.Value
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String id()
meth public java.lang.String name()
supr java.lang.Record
hfds id,name

CLSS public final static org.ratswerk.core.result.Value$Refs
 outer org.ratswerk.core.result.Value
cons public init(java.util.List<org.ratswerk.core.result.Value$Ref>)
intf org.ratswerk.core.result.Value
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.util.List<org.ratswerk.core.result.Value$Ref> refs()
supr java.lang.Record
hfds refs

CLSS public final static org.ratswerk.core.result.Value$Term
 outer org.ratswerk.core.result.Value
cons public init(java.lang.String,java.lang.String,org.ratswerk.core.result.Symbol)
intf org.ratswerk.core.result.Value
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String code()
meth public java.lang.String label()
meth public org.ratswerk.core.result.Symbol symbol()
supr java.lang.Record
hfds code,label,symbol

CLSS public final static org.ratswerk.core.result.Value$Text
 outer org.ratswerk.core.result.Value
cons public init(java.lang.String)
intf org.ratswerk.core.result.Value
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String text()
supr java.lang.Record
hfds text

CLSS public final static org.ratswerk.core.result.Value$Unknown
 outer org.ratswerk.core.result.Value
cons public init()
intf org.ratswerk.core.result.Value
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
supr java.lang.Record

CLSS public final org.ratswerk.core.snapshot.KeyFigure
cons public init(java.lang.String,java.lang.String,java.lang.String,java.lang.String,org.ratswerk.core.result.Value)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String chart()
meth public java.lang.String id()
meth public java.lang.String label()
meth public java.lang.String unit()
meth public org.ratswerk.core.result.Value state()
supr java.lang.Record
hfds chart,id,label,state,unit

CLSS public abstract interface org.ratswerk.core.snapshot.KeyFigures
meth public abstract java.lang.String id()
meth public abstract java.lang.String title()
meth public abstract java.util.List<org.ratswerk.core.snapshot.KeyFigure> figures()
meth public abstract java.util.Map<java.lang.String,org.ratswerk.core.result.Value> count(org.ratswerk.core.AdministrationModel,org.ratswerk.core.Progress)
meth public abstract org.ratswerk.core.result.Table compare(org.ratswerk.core.AdministrationModel,org.ratswerk.core.AdministrationModel,org.ratswerk.core.Progress)

CLSS public final org.ratswerk.core.snapshot.Snapshot
cons public init(java.lang.String,java.nio.file.Path,java.time.OffsetDateTime,java.lang.String,java.lang.String,java.lang.String,java.util.List<org.ratswerk.core.snapshot.Snapshot$Results>,java.util.Map<java.lang.String,java.lang.String>)
innr public final static Counted
innr public final static Results
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String id()
meth public java.lang.String label()
meth public java.lang.String program()
meth public java.lang.String who()
meth public java.nio.file.Path file()
meth public java.time.OffsetDateTime time()
meth public java.util.List<org.ratswerk.core.snapshot.Snapshot$Results> results()
meth public java.util.Map<java.lang.String,java.lang.String> files()
meth public java.util.Optional<org.ratswerk.core.result.Value> value(java.lang.String,java.lang.String)
supr java.lang.Record
hfds file,files,id,label,program,results,time,who

CLSS public final static org.ratswerk.core.snapshot.Snapshot$Counted
 outer org.ratswerk.core.snapshot.Snapshot
cons public init(java.lang.String,java.lang.String,org.ratswerk.core.result.Value)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String id()
meth public java.lang.String label()
meth public org.ratswerk.core.result.Value value()
supr java.lang.Record
hfds id,label,value

CLSS public final static org.ratswerk.core.snapshot.Snapshot$Results
 outer org.ratswerk.core.snapshot.Snapshot
cons public init(java.lang.String,java.lang.String,java.util.List<org.ratswerk.core.snapshot.Snapshot$Counted>)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.lang.String id()
meth public java.lang.String title()
meth public java.util.List<org.ratswerk.core.snapshot.Snapshot$Counted> figures()
supr java.lang.Record
hfds figures,id,title

CLSS public final org.ratswerk.core.snapshot.Snapshots
cons public init(java.nio.file.Path,java.time.Clock)
fld public final static java.lang.String FOLDER = "snapshots"
innr public final static Listing
meth public org.ratswerk.core.snapshot.Snapshot take(java.util.Map<java.nio.file.Path,byte[]>,java.lang.String,java.util.List<org.ratswerk.core.snapshot.KeyFigures>,org.ratswerk.core.Progress) throws org.ratswerk.model.persistence.FaultException
meth public org.ratswerk.core.snapshot.Snapshots$Listing list() throws org.ratswerk.model.persistence.FaultException
meth public static java.util.Map<java.nio.file.Path,byte[]> contents(org.ratswerk.core.AdministrationModel) throws org.ratswerk.model.persistence.FaultException
meth public static org.ratswerk.core.AdministrationModel copy(org.ratswerk.core.AdministrationModel)
meth public static org.ratswerk.core.AdministrationModel open(org.ratswerk.core.snapshot.Snapshot,org.ratswerk.core.Progress) throws org.ratswerk.model.persistence.FaultException
meth public static org.ratswerk.core.AdministrationModel read(java.util.Map<java.nio.file.Path,byte[]>,org.ratswerk.core.Progress) throws org.ratswerk.model.persistence.FaultException
meth public static void delete(org.ratswerk.core.snapshot.Snapshot) throws org.ratswerk.model.persistence.FaultException
supr java.lang.Object
hfds ABOUT,ENDING,FILE,ID,MODEL,MOST_ABOUT,MOST_BYTES,MOST_ENTRIES,NAME,TEXTS,clock,folder

CLSS public final static org.ratswerk.core.snapshot.Snapshots$Listing
 outer org.ratswerk.core.snapshot.Snapshots
cons public init(java.util.List<org.ratswerk.core.snapshot.Snapshot>,java.util.List<org.ratswerk.model.persistence.Fault>)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.util.List<org.ratswerk.core.snapshot.Snapshot> snapshots()
meth public java.util.List<org.ratswerk.model.persistence.Fault> faults()
supr java.lang.Record
hfds faults,snapshots

CLSS public final org.ratswerk.core.snapshot.Trend
cons public init(java.util.List<org.ratswerk.core.result.Chart>,org.ratswerk.core.result.Table)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public final java.lang.String toString()
meth public java.util.List<org.ratswerk.core.result.Chart> charts()
meth public org.ratswerk.core.result.Table table()
meth public static java.lang.String moment(java.time.OffsetDateTime)
meth public static org.ratswerk.core.result.Table list(java.util.List<org.ratswerk.core.snapshot.Snapshot>)
meth public static org.ratswerk.core.snapshot.Trend of(java.util.List<org.ratswerk.core.snapshot.Snapshot>,java.util.List<org.ratswerk.core.snapshot.KeyFigures>)
supr java.lang.Record
hfds TEXTS,charts,table
hcls Line

CLSS abstract interface org.ratswerk.core.snapshot.package-info

CLSS public abstract interface org.ratswerk.model.Administration
intf org.ratswerk.model.FileRoot
meth public abstract java.lang.Integer getInhabitants()
meth public abstract java.lang.String getAgs()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.OrganisationalUnit> getUnits()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.Person> getPersons()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.Role> getRoles()
meth public abstract org.ratswerk.model.Settings getSettings()
meth public abstract void setAgs(java.lang.String)
meth public abstract void setInhabitants(java.lang.Integer)
meth public abstract void setSettings(org.ratswerk.model.Settings)

CLSS public abstract interface org.ratswerk.model.AlarmStep
intf org.ratswerk.model.Element
meth public abstract java.lang.String getChannel()
meth public abstract java.lang.String getCondition()
meth public abstract java.lang.String getMessage()
meth public abstract java.time.Duration getDeadline()
meth public abstract java.time.Duration getEscalateAfter()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.Responsible> getCalled()
meth public abstract org.ratswerk.model.AlarmStep getEscalatesTo()
meth public abstract org.ratswerk.model.Responsible getCaller()
meth public abstract void setCaller(org.ratswerk.model.Responsible)
meth public abstract void setChannel(java.lang.String)
meth public abstract void setCondition(java.lang.String)
meth public abstract void setDeadline(java.time.Duration)
meth public abstract void setEscalateAfter(java.time.Duration)
meth public abstract void setEscalatesTo(org.ratswerk.model.AlarmStep)
meth public abstract void setMessage(java.lang.String)

CLSS public final !enum org.ratswerk.model.AnswerDecision
fld public final static int KEPT_VALUE = 2
fld public final static int NOTED_VALUE = 0
fld public final static int TAKEN_VALUE = 1
fld public final static java.util.List<org.ratswerk.model.AnswerDecision> VALUES
fld public final static org.ratswerk.model.AnswerDecision KEPT
fld public final static org.ratswerk.model.AnswerDecision NOTED
fld public final static org.ratswerk.model.AnswerDecision TAKEN
intf org.eclipse.emf.common.util.Enumerator
meth public int getValue()
meth public java.lang.String getLiteral()
meth public java.lang.String getName()
meth public java.lang.String toString()
meth public static org.ratswerk.model.AnswerDecision get(int)
meth public static org.ratswerk.model.AnswerDecision get(java.lang.String)
meth public static org.ratswerk.model.AnswerDecision getByName(java.lang.String)
meth public static org.ratswerk.model.AnswerDecision valueOf(java.lang.String)
meth public static org.ratswerk.model.AnswerDecision[] values()
supr java.lang.Enum<org.ratswerk.model.AnswerDecision>
hfds VALUES_ARRAY,literal,name,value

CLSS public final !enum org.ratswerk.model.AnswerStatus
fld public final static int ANSWERED_VALUE = 1
fld public final static int APPROVED_VALUE = 2
fld public final static int OPEN_VALUE = 0
fld public final static java.util.List<org.ratswerk.model.AnswerStatus> VALUES
fld public final static org.ratswerk.model.AnswerStatus ANSWERED
fld public final static org.ratswerk.model.AnswerStatus APPROVED
fld public final static org.ratswerk.model.AnswerStatus OPEN
intf org.eclipse.emf.common.util.Enumerator
meth public int getValue()
meth public java.lang.String getLiteral()
meth public java.lang.String getName()
meth public java.lang.String toString()
meth public static org.ratswerk.model.AnswerStatus get(int)
meth public static org.ratswerk.model.AnswerStatus get(java.lang.String)
meth public static org.ratswerk.model.AnswerStatus getByName(java.lang.String)
meth public static org.ratswerk.model.AnswerStatus valueOf(java.lang.String)
meth public static org.ratswerk.model.AnswerStatus[] values()
supr java.lang.Enum<org.ratswerk.model.AnswerStatus>
hfds VALUES_ARRAY,literal,name,value

CLSS public abstract interface org.ratswerk.model.AspectEvidence
intf org.ratswerk.model.Element
meth public abstract java.lang.String getAspect()
meth public abstract java.lang.String getFile()
meth public abstract java.lang.String getParagraph()
meth public abstract java.time.LocalDate getValidFrom()
meth public abstract org.ratswerk.model.Responsible getOwner()
meth public abstract void setAspect(java.lang.String)
meth public abstract void setFile(java.lang.String)
meth public abstract void setOwner(org.ratswerk.model.Responsible)
meth public abstract void setParagraph(java.lang.String)
meth public abstract void setValidFrom(java.time.LocalDate)

CLSS public abstract interface org.ratswerk.model.BusinessImpact
intf org.eclipse.emf.ecore.EObject
meth public abstract java.lang.Integer getMbcoPercent()
meth public abstract java.lang.Integer getWeight()
meth public abstract java.lang.String getManualMtpdReason()
meth public abstract java.lang.String getMbco()
meth public abstract java.lang.String getPreAnalysisReason()
meth public abstract java.lang.String getWorkaround()
meth public abstract java.time.Duration getManualMtpd()
meth public abstract java.time.Duration getMaximumEmergencyOperation()
meth public abstract java.time.LocalDate getAnsweredOn()
meth public abstract java.time.LocalDate getApprovedOn()
meth public abstract java.time.LocalDate getNextReview()
meth public abstract java.time.LocalDate getPreAnalysisOn()
meth public abstract org.eclipse.emf.common.util.EList<java.lang.String> getParticipants()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.CriticalPeriod> getCriticalPeriods()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.ImpactRating> getRatings()
meth public abstract org.ratswerk.model.AnswerStatus getStatus()
meth public abstract org.ratswerk.model.CollectionMethod getMethod()
meth public abstract org.ratswerk.model.PreAnalysisResult getPreAnalysis()
meth public abstract org.ratswerk.model.Responsible getAnsweredBy()
meth public abstract org.ratswerk.model.Responsible getApprovedBy()
meth public abstract org.ratswerk.model.Responsible getPreAnalysisBy()
meth public abstract void setAnsweredBy(org.ratswerk.model.Responsible)
meth public abstract void setAnsweredOn(java.time.LocalDate)
meth public abstract void setApprovedBy(org.ratswerk.model.Responsible)
meth public abstract void setApprovedOn(java.time.LocalDate)
meth public abstract void setManualMtpd(java.time.Duration)
meth public abstract void setManualMtpdReason(java.lang.String)
meth public abstract void setMaximumEmergencyOperation(java.time.Duration)
meth public abstract void setMbco(java.lang.String)
meth public abstract void setMbcoPercent(java.lang.Integer)
meth public abstract void setMethod(org.ratswerk.model.CollectionMethod)
meth public abstract void setNextReview(java.time.LocalDate)
meth public abstract void setPreAnalysis(org.ratswerk.model.PreAnalysisResult)
meth public abstract void setPreAnalysisBy(org.ratswerk.model.Responsible)
meth public abstract void setPreAnalysisOn(java.time.LocalDate)
meth public abstract void setPreAnalysisReason(java.lang.String)
meth public abstract void setStatus(org.ratswerk.model.AnswerStatus)
meth public abstract void setWeight(java.lang.Integer)
meth public abstract void setWorkaround(java.lang.String)

CLSS public abstract interface org.ratswerk.model.CatalogueEntry
intf org.ratswerk.model.Element
meth public abstract java.lang.Long getVolume()
meth public abstract java.lang.String getField()
meth public abstract java.lang.String getKey()
meth public abstract java.lang.String getRemovedIn()
meth public abstract java.lang.String getResponsibilityReason()
meth public abstract java.lang.String getSituation()
meth public abstract java.lang.String getType()
meth public abstract org.eclipse.emf.common.util.EList<java.lang.String> getFormerKeys()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.CatalogueEntry> getChildren()
meth public abstract org.ratswerk.model.CatalogueEntry getParent()
meth public abstract org.ratswerk.model.Responsibility getResponsibility()
meth public abstract void setField(java.lang.String)
meth public abstract void setKey(java.lang.String)
meth public abstract void setParent(org.ratswerk.model.CatalogueEntry)
meth public abstract void setRemovedIn(java.lang.String)
meth public abstract void setResponsibility(org.ratswerk.model.Responsibility)
meth public abstract void setResponsibilityReason(java.lang.String)
meth public abstract void setSituation(java.lang.String)
meth public abstract void setType(java.lang.String)
meth public abstract void setVolume(java.lang.Long)

CLSS public abstract interface org.ratswerk.model.CatalogueMapping
intf org.ratswerk.model.Element
meth public abstract java.lang.String getDecidedBy()
meth public abstract java.lang.String getOpenQuestion()
meth public abstract java.lang.String getReason()
meth public abstract java.time.LocalDate getDecidedOn()
meth public abstract org.ratswerk.model.CatalogueEntry getEntry()
meth public abstract org.ratswerk.model.MappingStatus getStatus()
meth public abstract org.ratswerk.model.Process getProcess()
meth public abstract void setDecidedBy(java.lang.String)
meth public abstract void setDecidedOn(java.time.LocalDate)
meth public abstract void setEntry(org.ratswerk.model.CatalogueEntry)
meth public abstract void setOpenQuestion(java.lang.String)
meth public abstract void setProcess(org.ratswerk.model.Process)
meth public abstract void setReason(java.lang.String)
meth public abstract void setStatus(org.ratswerk.model.MappingStatus)

CLSS public abstract interface org.ratswerk.model.ChangeEntry
intf org.eclipse.emf.ecore.EObject
meth public abstract java.lang.String getText()
meth public abstract java.lang.String getVersion()
meth public abstract java.time.LocalDate getOn()
meth public abstract org.ratswerk.model.Responsible getBy()
meth public abstract void setBy(org.ratswerk.model.Responsible)
meth public abstract void setOn(java.time.LocalDate)
meth public abstract void setText(java.lang.String)
meth public abstract void setVersion(java.lang.String)

CLSS public final !enum org.ratswerk.model.CollectionMethod
fld public final static int INTERVIEW_VALUE = 2
fld public final static int SELF_VALUE = 1
fld public final static int UNSPECIFIED_VALUE = 0
fld public final static int WORKSHOP_VALUE = 3
fld public final static java.util.List<org.ratswerk.model.CollectionMethod> VALUES
fld public final static org.ratswerk.model.CollectionMethod INTERVIEW
fld public final static org.ratswerk.model.CollectionMethod SELF
fld public final static org.ratswerk.model.CollectionMethod UNSPECIFIED
fld public final static org.ratswerk.model.CollectionMethod WORKSHOP
intf org.eclipse.emf.common.util.Enumerator
meth public int getValue()
meth public java.lang.String getLiteral()
meth public java.lang.String getName()
meth public java.lang.String toString()
meth public static org.ratswerk.model.CollectionMethod get(int)
meth public static org.ratswerk.model.CollectionMethod get(java.lang.String)
meth public static org.ratswerk.model.CollectionMethod getByName(java.lang.String)
meth public static org.ratswerk.model.CollectionMethod valueOf(java.lang.String)
meth public static org.ratswerk.model.CollectionMethod[] values()
supr java.lang.Enum<org.ratswerk.model.CollectionMethod>
hfds VALUES_ARRAY,literal,name,value

CLSS public abstract interface org.ratswerk.model.ColumnCondition
intf org.eclipse.emf.ecore.EObject
meth public abstract java.lang.String getColumn()
meth public abstract java.lang.String getExpression()
meth public abstract void setColumn(java.lang.String)
meth public abstract void setExpression(java.lang.String)

CLSS public abstract interface org.ratswerk.model.ColumnMapping
intf org.eclipse.emf.ecore.EObject
meth public abstract java.lang.String getSource()
meth public abstract java.lang.String getTarget()
meth public abstract void setSource(java.lang.String)
meth public abstract void setTarget(java.lang.String)

CLSS public abstract interface org.ratswerk.model.CommunicationEntry
intf org.ratswerk.model.Element
meth public abstract java.lang.String getAudience()
meth public abstract java.lang.String getChannel()
meth public abstract java.lang.String getTiming()
meth public abstract org.ratswerk.model.Responsible getResponsible()
meth public abstract void setAudience(java.lang.String)
meth public abstract void setChannel(java.lang.String)
meth public abstract void setResponsible(org.ratswerk.model.Responsible)
meth public abstract void setTiming(java.lang.String)

CLSS public abstract interface org.ratswerk.model.Component
intf org.ratswerk.model.Resource
meth public abstract java.lang.String getComponentType()
meth public abstract void setComponentType(java.lang.String)

CLSS public abstract interface org.ratswerk.model.Contact
intf org.ratswerk.model.Element
meth public abstract java.lang.String getHours()
meth public abstract java.lang.String getMail()
meth public abstract java.lang.String getPhone()
meth public abstract void setHours(java.lang.String)
meth public abstract void setMail(java.lang.String)
meth public abstract void setPhone(java.lang.String)

CLSS public final !enum org.ratswerk.model.ContinuityLevel
fld public final static int BUILD_UP_VALUE = 1
fld public final static int REACTIVE_VALUE = 0
fld public final static int STANDARD_VALUE = 2
fld public final static java.util.List<org.ratswerk.model.ContinuityLevel> VALUES
fld public final static org.ratswerk.model.ContinuityLevel BUILD_UP
fld public final static org.ratswerk.model.ContinuityLevel REACTIVE
fld public final static org.ratswerk.model.ContinuityLevel STANDARD
intf org.eclipse.emf.common.util.Enumerator
meth public int getValue()
meth public java.lang.String getLiteral()
meth public java.lang.String getName()
meth public java.lang.String toString()
meth public static org.ratswerk.model.ContinuityLevel get(int)
meth public static org.ratswerk.model.ContinuityLevel get(java.lang.String)
meth public static org.ratswerk.model.ContinuityLevel getByName(java.lang.String)
meth public static org.ratswerk.model.ContinuityLevel valueOf(java.lang.String)
meth public static org.ratswerk.model.ContinuityLevel[] values()
supr java.lang.Enum<org.ratswerk.model.ContinuityLevel>
hfds VALUES_ARRAY,literal,name,value

CLSS public abstract interface org.ratswerk.model.ContinuityRegister
intf org.ratswerk.model.FileRoot
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.Exercise> getExercises()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.ExistingRule> getExistingRules()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.FailureScenario> getScenarios()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.Finding> getFindings()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.Measure> getMeasures()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.Survey> getSurveys()

CLSS public final !enum org.ratswerk.model.CopyMedium
fld public final static int NETWORK_VALUE = 3
fld public final static int OFFLINE_DEVICE_VALUE = 2
fld public final static int PAPER_VALUE = 0
fld public final static int STICK_VALUE = 1
fld public final static java.util.List<org.ratswerk.model.CopyMedium> VALUES
fld public final static org.ratswerk.model.CopyMedium NETWORK
fld public final static org.ratswerk.model.CopyMedium OFFLINE_DEVICE
fld public final static org.ratswerk.model.CopyMedium PAPER
fld public final static org.ratswerk.model.CopyMedium STICK
intf org.eclipse.emf.common.util.Enumerator
meth public int getValue()
meth public java.lang.String getLiteral()
meth public java.lang.String getName()
meth public java.lang.String toString()
meth public static org.ratswerk.model.CopyMedium get(int)
meth public static org.ratswerk.model.CopyMedium get(java.lang.String)
meth public static org.ratswerk.model.CopyMedium getByName(java.lang.String)
meth public static org.ratswerk.model.CopyMedium valueOf(java.lang.String)
meth public static org.ratswerk.model.CopyMedium[] values()
supr java.lang.Enum<org.ratswerk.model.CopyMedium>
hfds VALUES_ARRAY,literal,name,value

CLSS public abstract interface org.ratswerk.model.CriticalPeriod
intf org.eclipse.emf.ecore.EObject
meth public abstract java.lang.String getReason()
meth public abstract java.time.Duration getMtpd()
meth public abstract java.time.LocalDate getFrom()
meth public abstract java.time.LocalDate getTo()
meth public abstract org.ratswerk.model.PeriodRepeat getRepeat()
meth public abstract void setFrom(java.time.LocalDate)
meth public abstract void setMtpd(java.time.Duration)
meth public abstract void setReason(java.lang.String)
meth public abstract void setRepeat(org.ratswerk.model.PeriodRepeat)
meth public abstract void setTo(java.time.LocalDate)

CLSS public abstract interface org.ratswerk.model.DamageCategory
intf org.ratswerk.model.Element
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.DamageLevel> getLevels()

CLSS public abstract interface org.ratswerk.model.DamageLevel
intf org.eclipse.emf.ecore.EObject
meth public abstract int getLevel()
meth public abstract java.lang.String getMeaning()
meth public abstract java.lang.String getName()
meth public abstract void setLevel(int)
meth public abstract void setMeaning(java.lang.String)
meth public abstract void setName(java.lang.String)

CLSS public abstract interface org.ratswerk.model.Dependable
intf org.ratswerk.model.Element
meth public abstract java.lang.String getRequiredRtoReason()
meth public abstract java.time.Duration getRequiredRpo()
meth public abstract java.time.Duration getRequiredRto()
meth public abstract java.time.Duration getRestartTime()
meth public abstract org.ratswerk.model.OrganisationalUnit getUnit()
meth public abstract org.ratswerk.model.Responsible getDeputy()
meth public abstract org.ratswerk.model.Responsible getOwner()
meth public abstract void setDeputy(org.ratswerk.model.Responsible)
meth public abstract void setOwner(org.ratswerk.model.Responsible)
meth public abstract void setRequiredRpo(java.time.Duration)
meth public abstract void setRequiredRto(java.time.Duration)
meth public abstract void setRequiredRtoReason(java.lang.String)
meth public abstract void setRestartTime(java.time.Duration)
meth public abstract void setUnit(org.ratswerk.model.OrganisationalUnit)

CLSS public abstract interface org.ratswerk.model.Dependency
intf org.ratswerk.model.Element
meth public abstract java.lang.String getOriginStep()
meth public abstract java.lang.String getReason()
meth public abstract java.time.Duration getBridging()
meth public abstract org.ratswerk.model.Dependable getDependent()
meth public abstract org.ratswerk.model.DependencyOrigin getOrigin()
meth public abstract void setBridging(java.time.Duration)
meth public abstract void setDependent(org.ratswerk.model.Dependable)
meth public abstract void setOrigin(org.ratswerk.model.DependencyOrigin)
meth public abstract void setOriginStep(java.lang.String)
meth public abstract void setReason(java.lang.String)

CLSS public final !enum org.ratswerk.model.DependencyOrigin
fld public final static int BPMN_VALUE = 2
fld public final static int IMPORT_VALUE = 1
fld public final static int MANUAL_VALUE = 0
fld public final static java.util.List<org.ratswerk.model.DependencyOrigin> VALUES
fld public final static org.ratswerk.model.DependencyOrigin BPMN
fld public final static org.ratswerk.model.DependencyOrigin IMPORT
fld public final static org.ratswerk.model.DependencyOrigin MANUAL
intf org.eclipse.emf.common.util.Enumerator
meth public int getValue()
meth public java.lang.String getLiteral()
meth public java.lang.String getName()
meth public java.lang.String toString()
meth public static org.ratswerk.model.DependencyOrigin get(int)
meth public static org.ratswerk.model.DependencyOrigin get(java.lang.String)
meth public static org.ratswerk.model.DependencyOrigin getByName(java.lang.String)
meth public static org.ratswerk.model.DependencyOrigin valueOf(java.lang.String)
meth public static org.ratswerk.model.DependencyOrigin[] values()
supr java.lang.Enum<org.ratswerk.model.DependencyOrigin>
hfds VALUES_ARRAY,literal,name,value

CLSS public abstract interface org.ratswerk.model.DistributionCopy
intf org.eclipse.emf.ecore.EObject
meth public abstract java.lang.String getNumber()
meth public abstract java.lang.String getPlace()
meth public abstract java.lang.String getVersion()
meth public abstract java.time.LocalDate getHandedOutOn()
meth public abstract org.ratswerk.model.CopyMedium getMedium()
meth public abstract org.ratswerk.model.Responsible getHolder()
meth public abstract void setHandedOutOn(java.time.LocalDate)
meth public abstract void setHolder(org.ratswerk.model.Responsible)
meth public abstract void setMedium(org.ratswerk.model.CopyMedium)
meth public abstract void setNumber(java.lang.String)
meth public abstract void setPlace(java.lang.String)
meth public abstract void setVersion(java.lang.String)

CLSS public abstract interface org.ratswerk.model.DocumentControl
intf org.eclipse.emf.ecore.EObject
meth public abstract java.lang.String getClassification()
meth public abstract java.lang.String getVersion()
meth public abstract java.time.LocalDate getApprovedOn()
meth public abstract java.time.LocalDate getNextReview()
meth public abstract java.time.LocalDate getSubmittedOn()
meth public abstract java.time.Period getReviewInterval()
meth public abstract org.eclipse.emf.common.util.EList<java.lang.String> getStoragePlaces()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.ChangeEntry> getChanges()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.DistributionCopy> getCopies()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.DocumentReview> getReviews()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.Edition> getEditions()
meth public abstract org.ratswerk.model.DocumentStatus getStatus()
meth public abstract org.ratswerk.model.Responsible getApprovedBy()
meth public abstract org.ratswerk.model.Responsible getAuthor()
meth public abstract void setApprovedBy(org.ratswerk.model.Responsible)
meth public abstract void setApprovedOn(java.time.LocalDate)
meth public abstract void setAuthor(org.ratswerk.model.Responsible)
meth public abstract void setClassification(java.lang.String)
meth public abstract void setNextReview(java.time.LocalDate)
meth public abstract void setReviewInterval(java.time.Period)
meth public abstract void setStatus(org.ratswerk.model.DocumentStatus)
meth public abstract void setSubmittedOn(java.time.LocalDate)
meth public abstract void setVersion(java.lang.String)

CLSS public abstract interface org.ratswerk.model.DocumentReview
intf org.eclipse.emf.ecore.EObject
meth public abstract java.lang.String getRemark()
meth public abstract java.time.LocalDate getOn()
meth public abstract org.ratswerk.model.Responsible getBy()
meth public abstract void setBy(org.ratswerk.model.Responsible)
meth public abstract void setOn(java.time.LocalDate)
meth public abstract void setRemark(java.lang.String)

CLSS public final !enum org.ratswerk.model.DocumentStatus
fld public final static int APPROVED_VALUE = 2
fld public final static int DRAFT_VALUE = 0
fld public final static int IN_REVIEW_VALUE = 1
fld public final static java.util.List<org.ratswerk.model.DocumentStatus> VALUES
fld public final static org.ratswerk.model.DocumentStatus APPROVED
fld public final static org.ratswerk.model.DocumentStatus DRAFT
fld public final static org.ratswerk.model.DocumentStatus IN_REVIEW
intf org.eclipse.emf.common.util.Enumerator
meth public int getValue()
meth public java.lang.String getLiteral()
meth public java.lang.String getName()
meth public java.lang.String toString()
meth public static org.ratswerk.model.DocumentStatus get(int)
meth public static org.ratswerk.model.DocumentStatus get(java.lang.String)
meth public static org.ratswerk.model.DocumentStatus getByName(java.lang.String)
meth public static org.ratswerk.model.DocumentStatus valueOf(java.lang.String)
meth public static org.ratswerk.model.DocumentStatus[] values()
supr java.lang.Enum<org.ratswerk.model.DocumentStatus>
hfds VALUES_ARRAY,literal,name,value

CLSS public abstract interface org.ratswerk.model.DuplicateDecision
intf org.ratswerk.model.Element
meth public abstract java.lang.String getDecidedBy()
meth public abstract java.time.LocalDate getDecidedOn()
meth public abstract org.ratswerk.model.MappingStatus getStatus()
meth public abstract org.ratswerk.model.Process getFirst()
meth public abstract org.ratswerk.model.Process getSecond()
meth public abstract void setDecidedBy(java.lang.String)
meth public abstract void setDecidedOn(java.time.LocalDate)
meth public abstract void setFirst(org.ratswerk.model.Process)
meth public abstract void setSecond(org.ratswerk.model.Process)
meth public abstract void setStatus(org.ratswerk.model.MappingStatus)

CLSS public abstract interface org.ratswerk.model.Edition
intf org.eclipse.emf.ecore.EObject
meth public abstract java.lang.String getVersion()
meth public abstract java.time.LocalDate getApprovedOn()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.EditionFact> getFacts()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.EditionFile> getFiles()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.EditionPart> getParts()
meth public abstract org.ratswerk.model.Responsible getApprovedBy()
meth public abstract void setApprovedBy(org.ratswerk.model.Responsible)
meth public abstract void setApprovedOn(java.time.LocalDate)
meth public abstract void setVersion(java.lang.String)

CLSS public abstract interface org.ratswerk.model.EditionFact
intf org.eclipse.emf.ecore.EObject
meth public abstract java.lang.String getElement()
meth public abstract java.lang.String getFeature()
meth public abstract java.lang.String getLabel()
meth public abstract java.lang.String getPlace()
meth public abstract java.lang.String getValue()
meth public abstract void setElement(java.lang.String)
meth public abstract void setFeature(java.lang.String)
meth public abstract void setLabel(java.lang.String)
meth public abstract void setPlace(java.lang.String)
meth public abstract void setValue(java.lang.String)

CLSS public abstract interface org.ratswerk.model.EditionFile
intf org.eclipse.emf.ecore.EObject
meth public abstract java.lang.String getChecksum()
meth public abstract java.lang.String getPath()
meth public abstract void setChecksum(java.lang.String)
meth public abstract void setPath(java.lang.String)

CLSS public abstract interface org.ratswerk.model.EditionPart
intf org.eclipse.emf.ecore.EObject
meth public abstract java.lang.String getPlace()
meth public abstract java.lang.String getText()
meth public abstract java.lang.String getTitle()
meth public abstract void setPlace(java.lang.String)
meth public abstract void setText(java.lang.String)
meth public abstract void setTitle(java.lang.String)

CLSS public abstract interface org.ratswerk.model.Element
intf org.eclipse.emf.ecore.EObject
meth public abstract java.lang.String getDescription()
meth public abstract java.lang.String getId()
meth public abstract java.lang.String getName()
meth public abstract void setDescription(java.lang.String)
meth public abstract void setId(java.lang.String)
meth public abstract void setName(java.lang.String)

CLSS public abstract interface org.ratswerk.model.EmergencyPlan
intf org.ratswerk.model.FileRoot
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.AlarmStep> getAlarmSteps()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.CommunicationEntry> getCommunications()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.ImmediateMeasure> getImmediateMeasures()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.PlanSection> getSections()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.PlanStep> getSteps()
meth public abstract org.ratswerk.model.Dependable getSubject()
meth public abstract org.ratswerk.model.DocumentControl getControl()
meth public abstract org.ratswerk.model.OrganisationalUnit getUnit()
meth public abstract org.ratswerk.model.PlanKind getKind()
meth public abstract void setControl(org.ratswerk.model.DocumentControl)
meth public abstract void setKind(org.ratswerk.model.PlanKind)
meth public abstract void setSubject(org.ratswerk.model.Dependable)
meth public abstract void setUnit(org.ratswerk.model.OrganisationalUnit)

CLSS public final !enum org.ratswerk.model.EmergencyRoleKind
fld public final static int BAO_VALUE = 2
fld public final static int CRISIS_TEAM_VALUE = 3
fld public final static int EMERGENCY_OFFICER_VALUE = 1
fld public final static int NONE_VALUE = 0
fld public final static java.util.List<org.ratswerk.model.EmergencyRoleKind> VALUES
fld public final static org.ratswerk.model.EmergencyRoleKind BAO
fld public final static org.ratswerk.model.EmergencyRoleKind CRISIS_TEAM
fld public final static org.ratswerk.model.EmergencyRoleKind EMERGENCY_OFFICER
fld public final static org.ratswerk.model.EmergencyRoleKind NONE
intf org.eclipse.emf.common.util.Enumerator
meth public int getValue()
meth public java.lang.String getLiteral()
meth public java.lang.String getName()
meth public java.lang.String toString()
meth public static org.ratswerk.model.EmergencyRoleKind get(int)
meth public static org.ratswerk.model.EmergencyRoleKind get(java.lang.String)
meth public static org.ratswerk.model.EmergencyRoleKind getByName(java.lang.String)
meth public static org.ratswerk.model.EmergencyRoleKind valueOf(java.lang.String)
meth public static org.ratswerk.model.EmergencyRoleKind[] values()
supr java.lang.Enum<org.ratswerk.model.EmergencyRoleKind>
hfds VALUES_ARRAY,literal,name,value

CLSS public final !enum org.ratswerk.model.Evidence
fld public final static int CONTRACT_VALUE = 3
fld public final static int ESTIMATED_VALUE = 1
fld public final static int NONE_VALUE = 0
fld public final static int TESTED_VALUE = 2
fld public final static java.util.List<org.ratswerk.model.Evidence> VALUES
fld public final static org.ratswerk.model.Evidence CONTRACT
fld public final static org.ratswerk.model.Evidence ESTIMATED
fld public final static org.ratswerk.model.Evidence NONE
fld public final static org.ratswerk.model.Evidence TESTED
intf org.eclipse.emf.common.util.Enumerator
meth public int getValue()
meth public java.lang.String getLiteral()
meth public java.lang.String getName()
meth public java.lang.String toString()
meth public static org.ratswerk.model.Evidence get(int)
meth public static org.ratswerk.model.Evidence get(java.lang.String)
meth public static org.ratswerk.model.Evidence getByName(java.lang.String)
meth public static org.ratswerk.model.Evidence valueOf(java.lang.String)
meth public static org.ratswerk.model.Evidence[] values()
supr java.lang.Enum<org.ratswerk.model.Evidence>
hfds VALUES_ARRAY,literal,name,value

CLSS public abstract interface org.ratswerk.model.Exercise
intf org.ratswerk.model.Element
meth public abstract java.lang.String getLessons()
meth public abstract java.lang.String getResult()
meth public abstract java.lang.String getScope()
meth public abstract java.time.LocalDate getDate()
meth public abstract java.time.LocalDate getPlannedFor()
meth public abstract org.eclipse.emf.common.util.EList<java.lang.String> getExternalParticipants()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.EmergencyPlan> getPlans()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.Measure> getFollowUps()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.MeasuredRecovery> getMeasurements()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.ProtocolEntry> getProtocol()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.Responsible> getParticipants()
meth public abstract org.ratswerk.model.ExerciseKind getKind()
meth public abstract org.ratswerk.model.Responsible getLead()
meth public abstract void setDate(java.time.LocalDate)
meth public abstract void setKind(org.ratswerk.model.ExerciseKind)
meth public abstract void setLead(org.ratswerk.model.Responsible)
meth public abstract void setLessons(java.lang.String)
meth public abstract void setPlannedFor(java.time.LocalDate)
meth public abstract void setResult(java.lang.String)
meth public abstract void setScope(java.lang.String)

CLSS public final !enum org.ratswerk.model.ExerciseKind
fld public final static int ALARM_EXERCISE_VALUE = 4
fld public final static int FULL_EXERCISE_VALUE = 6
fld public final static int FUNCTION_TEST_VALUE = 5
fld public final static int PLAN_DISCUSSION_VALUE = 1
fld public final static int PLAN_REVIEW_VALUE = 0
fld public final static int STAFF_EXERCISE_VALUE = 2
fld public final static int STAFF_FRAMEWORK_EXERCISE_VALUE = 3
fld public final static java.util.List<org.ratswerk.model.ExerciseKind> VALUES
fld public final static org.ratswerk.model.ExerciseKind ALARM_EXERCISE
fld public final static org.ratswerk.model.ExerciseKind FULL_EXERCISE
fld public final static org.ratswerk.model.ExerciseKind FUNCTION_TEST
fld public final static org.ratswerk.model.ExerciseKind PLAN_DISCUSSION
fld public final static org.ratswerk.model.ExerciseKind PLAN_REVIEW
fld public final static org.ratswerk.model.ExerciseKind STAFF_EXERCISE
fld public final static org.ratswerk.model.ExerciseKind STAFF_FRAMEWORK_EXERCISE
intf org.eclipse.emf.common.util.Enumerator
meth public int getValue()
meth public java.lang.String getLiteral()
meth public java.lang.String getName()
meth public java.lang.String toString()
meth public static org.ratswerk.model.ExerciseKind get(int)
meth public static org.ratswerk.model.ExerciseKind get(java.lang.String)
meth public static org.ratswerk.model.ExerciseKind getByName(java.lang.String)
meth public static org.ratswerk.model.ExerciseKind valueOf(java.lang.String)
meth public static org.ratswerk.model.ExerciseKind[] values()
supr java.lang.Enum<org.ratswerk.model.ExerciseKind>
hfds VALUES_ARRAY,literal,name,value

CLSS public abstract interface org.ratswerk.model.ExistingRule
intf org.ratswerk.model.Element
meth public abstract java.lang.String getFile()
meth public abstract java.lang.String getParagraph()
meth public abstract java.time.LocalDate getValidFrom()
meth public abstract org.ratswerk.model.PlanSection getChapter()
meth public abstract org.ratswerk.model.Responsible getOwner()
meth public abstract void setChapter(org.ratswerk.model.PlanSection)
meth public abstract void setFile(java.lang.String)
meth public abstract void setOwner(org.ratswerk.model.Responsible)
meth public abstract void setParagraph(java.lang.String)
meth public abstract void setValidFrom(java.time.LocalDate)

CLSS public abstract interface org.ratswerk.model.FailureScenario
intf org.ratswerk.model.Element
meth public abstract boolean isEverything()
meth public abstract java.lang.String getAt()
meth public abstract java.time.Duration getLasting()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.Dependable> getFailed()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.Resource> getContainers()
meth public abstract void setAt(java.lang.String)
meth public abstract void setEverything(boolean)
meth public abstract void setLasting(java.time.Duration)

CLSS public abstract interface org.ratswerk.model.FileRoot
intf org.ratswerk.model.Element
meth public abstract int getFormatVersion()
meth public abstract void setFormatVersion(int)

CLSS public abstract interface org.ratswerk.model.Finding
intf org.ratswerk.model.Element
meth public abstract java.lang.String getNumber()
meth public abstract java.lang.String getPage()
meth public abstract java.lang.String getRating()
meth public abstract java.lang.String getSource()
meth public abstract java.lang.String getStatement()
meth public abstract java.time.LocalDate getDue()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.Recommendation> getRecommendations()
meth public abstract org.ratswerk.model.Responsible getOwner()
meth public abstract org.ratswerk.model.WorkState getState()
meth public abstract void setDue(java.time.LocalDate)
meth public abstract void setNumber(java.lang.String)
meth public abstract void setOwner(org.ratswerk.model.Responsible)
meth public abstract void setPage(java.lang.String)
meth public abstract void setRating(java.lang.String)
meth public abstract void setSource(java.lang.String)
meth public abstract void setState(org.ratswerk.model.WorkState)
meth public abstract void setStatement(java.lang.String)

CLSS public abstract interface org.ratswerk.model.ITSystem
intf org.ratswerk.model.Resource
meth public abstract java.lang.String getContract()
meth public abstract java.lang.String getLicence()
meth public abstract java.lang.String getPermissionConcept()
meth public abstract java.lang.String getProduct()
meth public abstract java.lang.String getServiceHours()
meth public abstract java.lang.String getSystemType()
meth public abstract java.lang.String getVendor()
meth public abstract java.lang.String getVersion()
meth public abstract org.eclipse.emf.common.util.EList<java.lang.String> getDataCategories()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.SystemInterface> getInterfaces()
meth public abstract org.ratswerk.model.Provider getHostedBy()
meth public abstract void setContract(java.lang.String)
meth public abstract void setHostedBy(org.ratswerk.model.Provider)
meth public abstract void setLicence(java.lang.String)
meth public abstract void setPermissionConcept(java.lang.String)
meth public abstract void setProduct(java.lang.String)
meth public abstract void setServiceHours(java.lang.String)
meth public abstract void setSystemType(java.lang.String)
meth public abstract void setVendor(java.lang.String)
meth public abstract void setVersion(java.lang.String)

CLSS public abstract interface org.ratswerk.model.ImmediateMeasure
intf org.ratswerk.model.Element
meth public abstract java.lang.String getScenario()
meth public abstract org.ratswerk.model.Responsible getResponsible()
meth public abstract void setResponsible(org.ratswerk.model.Responsible)
meth public abstract void setScenario(java.lang.String)

CLSS public abstract interface org.ratswerk.model.ImpactRating
intf org.eclipse.emf.ecore.EObject
meth public abstract int getLevel()
meth public abstract java.lang.String getReason()
meth public abstract java.time.Duration getHorizon()
meth public abstract org.ratswerk.model.DamageCategory getCategory()
meth public abstract void setCategory(org.ratswerk.model.DamageCategory)
meth public abstract void setHorizon(java.time.Duration)
meth public abstract void setLevel(int)
meth public abstract void setReason(java.lang.String)

CLSS public abstract interface org.ratswerk.model.ImportMapping
intf org.ratswerk.model.Element
meth public abstract int getHeaderRow()
meth public abstract java.lang.String getEncoding()
meth public abstract java.lang.String getKind()
meth public abstract java.lang.String getSeparator()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.ColumnMapping> getColumns()
meth public abstract void setEncoding(java.lang.String)
meth public abstract void setHeaderRow(int)
meth public abstract void setKind(java.lang.String)
meth public abstract void setSeparator(java.lang.String)

CLSS public abstract interface org.ratswerk.model.InformationObject
intf org.ratswerk.model.Resource
meth public abstract java.lang.Boolean getPersonalData()
meth public abstract java.lang.String getDataCategory()
meth public abstract java.lang.String getProtectionLevel()
meth public abstract org.ratswerk.model.ITSystem getStoredBy()
meth public abstract void setDataCategory(java.lang.String)
meth public abstract void setPersonalData(java.lang.Boolean)
meth public abstract void setProtectionLevel(java.lang.String)
meth public abstract void setStoredBy(org.ratswerk.model.ITSystem)

CLSS public abstract interface org.ratswerk.model.Landscape
intf org.ratswerk.model.FileRoot
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.Dependency> getDependencies()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.RedundancyGroup> getGroups()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.Resource> getResources()

CLSS public abstract interface org.ratswerk.model.LiveReference
intf org.ratswerk.model.Element
meth public abstract java.lang.String getApprovedValue()
meth public abstract java.lang.String getFeature()
meth public abstract org.ratswerk.model.Element getTarget()
meth public abstract void setApprovedValue(java.lang.String)
meth public abstract void setFeature(java.lang.String)
meth public abstract void setTarget(org.ratswerk.model.Element)

CLSS public final !enum org.ratswerk.model.MappingStatus
fld public final static int CONFIRMED_VALUE = 0
fld public final static int REJECTED_VALUE = 1
fld public final static java.util.List<org.ratswerk.model.MappingStatus> VALUES
fld public final static org.ratswerk.model.MappingStatus CONFIRMED
fld public final static org.ratswerk.model.MappingStatus REJECTED
intf org.eclipse.emf.common.util.Enumerator
meth public int getValue()
meth public java.lang.String getLiteral()
meth public java.lang.String getName()
meth public java.lang.String toString()
meth public static org.ratswerk.model.MappingStatus get(int)
meth public static org.ratswerk.model.MappingStatus get(java.lang.String)
meth public static org.ratswerk.model.MappingStatus getByName(java.lang.String)
meth public static org.ratswerk.model.MappingStatus valueOf(java.lang.String)
meth public static org.ratswerk.model.MappingStatus[] values()
supr java.lang.Enum<org.ratswerk.model.MappingStatus>
hfds VALUES_ARRAY,literal,name,value

CLSS public abstract interface org.ratswerk.model.Measure
intf org.ratswerk.model.Element
meth public abstract java.lang.String getCost()
meth public abstract java.time.LocalDate getDue()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.Element> getSubjects()
meth public abstract org.ratswerk.model.MeasureKind getKind()
meth public abstract org.ratswerk.model.Responsible getResponsible()
meth public abstract org.ratswerk.model.WorkState getState()
meth public abstract void setCost(java.lang.String)
meth public abstract void setDue(java.time.LocalDate)
meth public abstract void setKind(org.ratswerk.model.MeasureKind)
meth public abstract void setResponsible(org.ratswerk.model.Responsible)
meth public abstract void setState(org.ratswerk.model.WorkState)

CLSS public final !enum org.ratswerk.model.MeasureKind
fld public final static int CORRECTIVE_VALUE = 1
fld public final static int PREVENTIVE_VALUE = 0
fld public final static java.util.List<org.ratswerk.model.MeasureKind> VALUES
fld public final static org.ratswerk.model.MeasureKind CORRECTIVE
fld public final static org.ratswerk.model.MeasureKind PREVENTIVE
intf org.eclipse.emf.common.util.Enumerator
meth public int getValue()
meth public java.lang.String getLiteral()
meth public java.lang.String getName()
meth public java.lang.String toString()
meth public static org.ratswerk.model.MeasureKind get(int)
meth public static org.ratswerk.model.MeasureKind get(java.lang.String)
meth public static org.ratswerk.model.MeasureKind getByName(java.lang.String)
meth public static org.ratswerk.model.MeasureKind valueOf(java.lang.String)
meth public static org.ratswerk.model.MeasureKind[] values()
supr java.lang.Enum<org.ratswerk.model.MeasureKind>
hfds VALUES_ARRAY,literal,name,value

CLSS public abstract interface org.ratswerk.model.MeasuredRecovery
intf org.eclipse.emf.ecore.EObject
meth public abstract java.lang.String getRemark()
meth public abstract java.time.Duration getTime()
meth public abstract org.ratswerk.model.Resource getResource()
meth public abstract void setRemark(java.lang.String)
meth public abstract void setResource(org.ratswerk.model.Resource)
meth public abstract void setTime(java.time.Duration)

CLSS public abstract interface org.ratswerk.model.ModelFactory
fld public final static org.ratswerk.model.ModelFactory eINSTANCE
intf org.eclipse.emf.ecore.EFactory
meth public abstract org.ratswerk.model.Administration createAdministration()
meth public abstract org.ratswerk.model.AlarmStep createAlarmStep()
meth public abstract org.ratswerk.model.AspectEvidence createAspectEvidence()
meth public abstract org.ratswerk.model.BusinessImpact createBusinessImpact()
meth public abstract org.ratswerk.model.CatalogueEntry createCatalogueEntry()
meth public abstract org.ratswerk.model.CatalogueMapping createCatalogueMapping()
meth public abstract org.ratswerk.model.ChangeEntry createChangeEntry()
meth public abstract org.ratswerk.model.ColumnCondition createColumnCondition()
meth public abstract org.ratswerk.model.ColumnMapping createColumnMapping()
meth public abstract org.ratswerk.model.CommunicationEntry createCommunicationEntry()
meth public abstract org.ratswerk.model.Component createComponent()
meth public abstract org.ratswerk.model.Contact createContact()
meth public abstract org.ratswerk.model.ContinuityRegister createContinuityRegister()
meth public abstract org.ratswerk.model.CriticalPeriod createCriticalPeriod()
meth public abstract org.ratswerk.model.DamageCategory createDamageCategory()
meth public abstract org.ratswerk.model.DamageLevel createDamageLevel()
meth public abstract org.ratswerk.model.DistributionCopy createDistributionCopy()
meth public abstract org.ratswerk.model.DocumentControl createDocumentControl()
meth public abstract org.ratswerk.model.DocumentReview createDocumentReview()
meth public abstract org.ratswerk.model.DuplicateDecision createDuplicateDecision()
meth public abstract org.ratswerk.model.Edition createEdition()
meth public abstract org.ratswerk.model.EditionFact createEditionFact()
meth public abstract org.ratswerk.model.EditionFile createEditionFile()
meth public abstract org.ratswerk.model.EditionPart createEditionPart()
meth public abstract org.ratswerk.model.EmergencyPlan createEmergencyPlan()
meth public abstract org.ratswerk.model.Exercise createExercise()
meth public abstract org.ratswerk.model.ExistingRule createExistingRule()
meth public abstract org.ratswerk.model.FailureScenario createFailureScenario()
meth public abstract org.ratswerk.model.Finding createFinding()
meth public abstract org.ratswerk.model.ITSystem createITSystem()
meth public abstract org.ratswerk.model.ImmediateMeasure createImmediateMeasure()
meth public abstract org.ratswerk.model.ImpactRating createImpactRating()
meth public abstract org.ratswerk.model.ImportMapping createImportMapping()
meth public abstract org.ratswerk.model.InformationObject createInformationObject()
meth public abstract org.ratswerk.model.Landscape createLandscape()
meth public abstract org.ratswerk.model.LiveReference createLiveReference()
meth public abstract org.ratswerk.model.Measure createMeasure()
meth public abstract org.ratswerk.model.MeasuredRecovery createMeasuredRecovery()
meth public abstract org.ratswerk.model.ModelPackage getModelPackage()
meth public abstract org.ratswerk.model.OrganisationalUnit createOrganisationalUnit()
meth public abstract org.ratswerk.model.Person createPerson()
meth public abstract org.ratswerk.model.PlanSection createPlanSection()
meth public abstract org.ratswerk.model.PlanStep createPlanStep()
meth public abstract org.ratswerk.model.PriorityWeight createPriorityWeight()
meth public abstract org.ratswerk.model.Process createProcess()
meth public abstract org.ratswerk.model.ProcessAnalysis createProcessAnalysis()
meth public abstract org.ratswerk.model.ProcessDependency createProcessDependency()
meth public abstract org.ratswerk.model.ProcessPriority createProcessPriority()
meth public abstract org.ratswerk.model.ProcessRegister createProcessRegister()
meth public abstract org.ratswerk.model.ProfileField createProfileField()
meth public abstract org.ratswerk.model.ProtocolEntry createProtocolEntry()
meth public abstract org.ratswerk.model.Provider createProvider()
meth public abstract org.ratswerk.model.Questionnaire createQuestionnaire()
meth public abstract org.ratswerk.model.Recommendation createRecommendation()
meth public abstract org.ratswerk.model.RedundancyGroup createRedundancyGroup()
meth public abstract org.ratswerk.model.ReferenceCatalogue createReferenceCatalogue()
meth public abstract org.ratswerk.model.Requirement createRequirement()
meth public abstract org.ratswerk.model.Role createRole()
meth public abstract org.ratswerk.model.RuleSetting createRuleSetting()
meth public abstract org.ratswerk.model.SavedView createSavedView()
meth public abstract org.ratswerk.model.Settings createSettings()
meth public abstract org.ratswerk.model.Site createSite()
meth public abstract org.ratswerk.model.StaffGroup createStaffGroup()
meth public abstract org.ratswerk.model.Survey createSurvey()
meth public abstract org.ratswerk.model.SurveyAnswer createSurveyAnswer()
meth public abstract org.ratswerk.model.SurveyReturn createSurveyReturn()
meth public abstract org.ratswerk.model.SystemInterface createSystemInterface()

CLSS public abstract interface org.ratswerk.model.ModelPackage
fld public final static int ADMINISTRATION = 2
fld public final static int ADMINISTRATION_FEATURE_COUNT = 10
fld public final static int ADMINISTRATION__AGS = 4
fld public final static int ADMINISTRATION__DESCRIPTION = 2
fld public final static int ADMINISTRATION__FORMAT_VERSION = 3
fld public final static int ADMINISTRATION__ID = 0
fld public final static int ADMINISTRATION__INHABITANTS = 5
fld public final static int ADMINISTRATION__NAME = 1
fld public final static int ADMINISTRATION__PERSONS = 8
fld public final static int ADMINISTRATION__ROLES = 9
fld public final static int ADMINISTRATION__SETTINGS = 6
fld public final static int ADMINISTRATION__UNITS = 7
fld public final static int ALARM_STEP = 44
fld public final static int ALARM_STEP_FEATURE_COUNT = 11
fld public final static int ALARM_STEP__CALLED = 4
fld public final static int ALARM_STEP__CALLER = 3
fld public final static int ALARM_STEP__CHANNEL = 5
fld public final static int ALARM_STEP__CONDITION = 7
fld public final static int ALARM_STEP__DEADLINE = 6
fld public final static int ALARM_STEP__DESCRIPTION = 2
fld public final static int ALARM_STEP__ESCALATES_TO = 10
fld public final static int ALARM_STEP__ESCALATE_AFTER = 9
fld public final static int ALARM_STEP__ID = 0
fld public final static int ALARM_STEP__MESSAGE = 8
fld public final static int ALARM_STEP__NAME = 1
fld public final static int ANSWER_DECISION = 90
fld public final static int ANSWER_STATUS = 81
fld public final static int ASPECT_EVIDENCE = 71
fld public final static int ASPECT_EVIDENCE_FEATURE_COUNT = 8
fld public final static int ASPECT_EVIDENCE__ASPECT = 3
fld public final static int ASPECT_EVIDENCE__DESCRIPTION = 2
fld public final static int ASPECT_EVIDENCE__FILE = 4
fld public final static int ASPECT_EVIDENCE__ID = 0
fld public final static int ASPECT_EVIDENCE__NAME = 1
fld public final static int ASPECT_EVIDENCE__OWNER = 6
fld public final static int ASPECT_EVIDENCE__PARAGRAPH = 5
fld public final static int ASPECT_EVIDENCE__VALID_FROM = 7
fld public final static int BUSINESS_IMPACT = 20
fld public final static int BUSINESS_IMPACT_FEATURE_COUNT = 21
fld public final static int BUSINESS_IMPACT__ANSWERED_BY = 10
fld public final static int BUSINESS_IMPACT__ANSWERED_ON = 11
fld public final static int BUSINESS_IMPACT__APPROVED_BY = 13
fld public final static int BUSINESS_IMPACT__APPROVED_ON = 14
fld public final static int BUSINESS_IMPACT__CRITICAL_PERIODS = 7
fld public final static int BUSINESS_IMPACT__MANUAL_MTPD = 1
fld public final static int BUSINESS_IMPACT__MANUAL_MTPD_REASON = 2
fld public final static int BUSINESS_IMPACT__MAXIMUM_EMERGENCY_OPERATION = 5
fld public final static int BUSINESS_IMPACT__MBCO = 4
fld public final static int BUSINESS_IMPACT__MBCO_PERCENT = 3
fld public final static int BUSINESS_IMPACT__METHOD = 8
fld public final static int BUSINESS_IMPACT__NEXT_REVIEW = 15
fld public final static int BUSINESS_IMPACT__PARTICIPANTS = 9
fld public final static int BUSINESS_IMPACT__PRE_ANALYSIS = 16
fld public final static int BUSINESS_IMPACT__PRE_ANALYSIS_BY = 18
fld public final static int BUSINESS_IMPACT__PRE_ANALYSIS_ON = 19
fld public final static int BUSINESS_IMPACT__PRE_ANALYSIS_REASON = 17
fld public final static int BUSINESS_IMPACT__RATINGS = 0
fld public final static int BUSINESS_IMPACT__STATUS = 12
fld public final static int BUSINESS_IMPACT__WEIGHT = 20
fld public final static int BUSINESS_IMPACT__WORKAROUND = 6
fld public final static int CATALOGUE_ENTRY = 38
fld public final static int CATALOGUE_ENTRY_FEATURE_COUNT = 14
fld public final static int CATALOGUE_ENTRY__CHILDREN = 5
fld public final static int CATALOGUE_ENTRY__DESCRIPTION = 2
fld public final static int CATALOGUE_ENTRY__FIELD = 10
fld public final static int CATALOGUE_ENTRY__FORMER_KEYS = 13
fld public final static int CATALOGUE_ENTRY__ID = 0
fld public final static int CATALOGUE_ENTRY__KEY = 3
fld public final static int CATALOGUE_ENTRY__NAME = 1
fld public final static int CATALOGUE_ENTRY__PARENT = 4
fld public final static int CATALOGUE_ENTRY__REMOVED_IN = 12
fld public final static int CATALOGUE_ENTRY__RESPONSIBILITY = 7
fld public final static int CATALOGUE_ENTRY__RESPONSIBILITY_REASON = 8
fld public final static int CATALOGUE_ENTRY__SITUATION = 11
fld public final static int CATALOGUE_ENTRY__TYPE = 6
fld public final static int CATALOGUE_ENTRY__VOLUME = 9
fld public final static int CATALOGUE_MAPPING = 39
fld public final static int CATALOGUE_MAPPING_FEATURE_COUNT = 10
fld public final static int CATALOGUE_MAPPING__DECIDED_BY = 6
fld public final static int CATALOGUE_MAPPING__DECIDED_ON = 7
fld public final static int CATALOGUE_MAPPING__DESCRIPTION = 2
fld public final static int CATALOGUE_MAPPING__ENTRY = 3
fld public final static int CATALOGUE_MAPPING__ID = 0
fld public final static int CATALOGUE_MAPPING__NAME = 1
fld public final static int CATALOGUE_MAPPING__OPEN_QUESTION = 9
fld public final static int CATALOGUE_MAPPING__PROCESS = 4
fld public final static int CATALOGUE_MAPPING__REASON = 8
fld public final static int CATALOGUE_MAPPING__STATUS = 5
fld public final static int CHANGE_ENTRY = 59
fld public final static int CHANGE_ENTRY_FEATURE_COUNT = 4
fld public final static int CHANGE_ENTRY__BY = 2
fld public final static int CHANGE_ENTRY__ON = 1
fld public final static int CHANGE_ENTRY__TEXT = 3
fld public final static int CHANGE_ENTRY__VERSION = 0
fld public final static int COLLECTION_METHOD = 80
fld public final static int COLUMN_CONDITION = 6
fld public final static int COLUMN_CONDITION_FEATURE_COUNT = 2
fld public final static int COLUMN_CONDITION__COLUMN = 0
fld public final static int COLUMN_CONDITION__EXPRESSION = 1
fld public final static int COLUMN_MAPPING = 8
fld public final static int COLUMN_MAPPING_FEATURE_COUNT = 2
fld public final static int COLUMN_MAPPING__SOURCE = 0
fld public final static int COLUMN_MAPPING__TARGET = 1
fld public final static int COMMUNICATION_ENTRY = 46
fld public final static int COMMUNICATION_ENTRY_FEATURE_COUNT = 7
fld public final static int COMMUNICATION_ENTRY__AUDIENCE = 3
fld public final static int COMMUNICATION_ENTRY__CHANNEL = 5
fld public final static int COMMUNICATION_ENTRY__DESCRIPTION = 2
fld public final static int COMMUNICATION_ENTRY__ID = 0
fld public final static int COMMUNICATION_ENTRY__NAME = 1
fld public final static int COMMUNICATION_ENTRY__RESPONSIBLE = 4
fld public final static int COMMUNICATION_ENTRY__TIMING = 6
fld public final static int COMPONENT = 27
fld public final static int COMPONENT_FEATURE_COUNT = 26
fld public final static int COMPONENT__BACKUP_CYCLE = 19
fld public final static int COMPONENT__CHILDREN = 11
fld public final static int COMPONENT__COMPONENT_TYPE = 25
fld public final static int COMPONENT__DEPUTY = 5
fld public final static int COMPONENT__DESCRIPTION = 2
fld public final static int COMPONENT__EVIDENCE = 16
fld public final static int COMPONENT__EVIDENCE_DATE = 17
fld public final static int COMPONENT__HOURS = 23
fld public final static int COMPONENT__ID = 0
fld public final static int COMPONENT__LAST_RESTORE_TEST = 20
fld public final static int COMPONENT__LOCATION = 14
fld public final static int COMPONENT__NAME = 1
fld public final static int COMPONENT__OPERATOR = 13
fld public final static int COMPONENT__OPERATOR_KIND = 12
fld public final static int COMPONENT__OWNER = 4
fld public final static int COMPONENT__PARENT = 10
fld public final static int COMPONENT__RECOVERY_PEOPLE = 22
fld public final static int COMPONENT__RECOVERY_TEAM = 21
fld public final static int COMPONENT__RECOVERY_TIME = 15
fld public final static int COMPONENT__REQUIRED_RPO = 9
fld public final static int COMPONENT__REQUIRED_RTO = 7
fld public final static int COMPONENT__REQUIRED_RTO_REASON = 8
fld public final static int COMPONENT__RESTART_TIME = 6
fld public final static int COMPONENT__RPA = 18
fld public final static int COMPONENT__SINGLE_POINT_ACCEPTED = 24
fld public final static int COMPONENT__UNIT = 3
fld public final static int CONTACT = 30
fld public final static int CONTACT_FEATURE_COUNT = 6
fld public final static int CONTACT__DESCRIPTION = 2
fld public final static int CONTACT__HOURS = 5
fld public final static int CONTACT__ID = 0
fld public final static int CONTACT__MAIL = 4
fld public final static int CONTACT__NAME = 1
fld public final static int CONTACT__PHONE = 3
fld public final static int CONTINUITY_LEVEL = 92
fld public final static int CONTINUITY_REGISTER = 49
fld public final static int CONTINUITY_REGISTER_FEATURE_COUNT = 10
fld public final static int CONTINUITY_REGISTER__DESCRIPTION = 2
fld public final static int CONTINUITY_REGISTER__EXERCISES = 5
fld public final static int CONTINUITY_REGISTER__EXISTING_RULES = 9
fld public final static int CONTINUITY_REGISTER__FINDINGS = 6
fld public final static int CONTINUITY_REGISTER__FORMAT_VERSION = 3
fld public final static int CONTINUITY_REGISTER__ID = 0
fld public final static int CONTINUITY_REGISTER__MEASURES = 4
fld public final static int CONTINUITY_REGISTER__NAME = 1
fld public final static int CONTINUITY_REGISTER__SCENARIOS = 8
fld public final static int CONTINUITY_REGISTER__SURVEYS = 7
fld public final static int COPY_MEDIUM = 94
fld public final static int CRITICAL_PERIOD = 22
fld public final static int CRITICAL_PERIOD_FEATURE_COUNT = 5
fld public final static int CRITICAL_PERIOD__FROM = 0
fld public final static int CRITICAL_PERIOD__MTPD = 3
fld public final static int CRITICAL_PERIOD__REASON = 4
fld public final static int CRITICAL_PERIOD__REPEAT = 2
fld public final static int CRITICAL_PERIOD__TO = 1
fld public final static int DAMAGE_CATEGORY = 9
fld public final static int DAMAGE_CATEGORY_FEATURE_COUNT = 4
fld public final static int DAMAGE_CATEGORY__DESCRIPTION = 2
fld public final static int DAMAGE_CATEGORY__ID = 0
fld public final static int DAMAGE_CATEGORY__LEVELS = 3
fld public final static int DAMAGE_CATEGORY__NAME = 1
fld public final static int DAMAGE_LEVEL = 10
fld public final static int DAMAGE_LEVEL_FEATURE_COUNT = 3
fld public final static int DAMAGE_LEVEL__LEVEL = 0
fld public final static int DAMAGE_LEVEL__MEANING = 2
fld public final static int DAMAGE_LEVEL__NAME = 1
fld public final static int DATE = 96
fld public final static int DEPENDABLE = 15
fld public final static int DEPENDABLE_FEATURE_COUNT = 10
fld public final static int DEPENDABLE__DEPUTY = 5
fld public final static int DEPENDABLE__DESCRIPTION = 2
fld public final static int DEPENDABLE__ID = 0
fld public final static int DEPENDABLE__NAME = 1
fld public final static int DEPENDABLE__OWNER = 4
fld public final static int DEPENDABLE__REQUIRED_RPO = 9
fld public final static int DEPENDABLE__REQUIRED_RTO = 7
fld public final static int DEPENDABLE__REQUIRED_RTO_REASON = 8
fld public final static int DEPENDABLE__RESTART_TIME = 6
fld public final static int DEPENDABLE__UNIT = 3
fld public final static int DEPENDENCY = 34
fld public final static int DEPENDENCY_FEATURE_COUNT = 8
fld public final static int DEPENDENCY_ORIGIN = 78
fld public final static int DEPENDENCY__BRIDGING = 4
fld public final static int DEPENDENCY__DEPENDENT = 3
fld public final static int DEPENDENCY__DESCRIPTION = 2
fld public final static int DEPENDENCY__ID = 0
fld public final static int DEPENDENCY__NAME = 1
fld public final static int DEPENDENCY__ORIGIN = 6
fld public final static int DEPENDENCY__ORIGIN_STEP = 7
fld public final static int DEPENDENCY__REASON = 5
fld public final static int DISTRIBUTION_COPY = 60
fld public final static int DISTRIBUTION_COPY_FEATURE_COUNT = 6
fld public final static int DISTRIBUTION_COPY__HANDED_OUT_ON = 5
fld public final static int DISTRIBUTION_COPY__HOLDER = 1
fld public final static int DISTRIBUTION_COPY__MEDIUM = 3
fld public final static int DISTRIBUTION_COPY__NUMBER = 0
fld public final static int DISTRIBUTION_COPY__PLACE = 2
fld public final static int DISTRIBUTION_COPY__VERSION = 4
fld public final static int DOCUMENT_CONTROL = 47
fld public final static int DOCUMENT_CONTROL_FEATURE_COUNT = 14
fld public final static int DOCUMENT_CONTROL__APPROVED_BY = 4
fld public final static int DOCUMENT_CONTROL__APPROVED_ON = 5
fld public final static int DOCUMENT_CONTROL__AUTHOR = 2
fld public final static int DOCUMENT_CONTROL__CHANGES = 11
fld public final static int DOCUMENT_CONTROL__CLASSIFICATION = 8
fld public final static int DOCUMENT_CONTROL__COPIES = 12
fld public final static int DOCUMENT_CONTROL__EDITIONS = 13
fld public final static int DOCUMENT_CONTROL__NEXT_REVIEW = 6
fld public final static int DOCUMENT_CONTROL__REVIEWS = 3
fld public final static int DOCUMENT_CONTROL__REVIEW_INTERVAL = 10
fld public final static int DOCUMENT_CONTROL__STATUS = 1
fld public final static int DOCUMENT_CONTROL__STORAGE_PLACES = 7
fld public final static int DOCUMENT_CONTROL__SUBMITTED_ON = 9
fld public final static int DOCUMENT_CONTROL__VERSION = 0
fld public final static int DOCUMENT_REVIEW = 48
fld public final static int DOCUMENT_REVIEW_FEATURE_COUNT = 3
fld public final static int DOCUMENT_REVIEW__BY = 0
fld public final static int DOCUMENT_REVIEW__ON = 1
fld public final static int DOCUMENT_REVIEW__REMARK = 2
fld public final static int DOCUMENT_STATUS = 85
fld public final static int DUPLICATE_DECISION = 70
fld public final static int DUPLICATE_DECISION_FEATURE_COUNT = 8
fld public final static int DUPLICATE_DECISION__DECIDED_BY = 6
fld public final static int DUPLICATE_DECISION__DECIDED_ON = 7
fld public final static int DUPLICATE_DECISION__DESCRIPTION = 2
fld public final static int DUPLICATE_DECISION__FIRST = 3
fld public final static int DUPLICATE_DECISION__ID = 0
fld public final static int DUPLICATE_DECISION__NAME = 1
fld public final static int DUPLICATE_DECISION__SECOND = 4
fld public final static int DUPLICATE_DECISION__STATUS = 5
fld public final static int DURATION = 95
fld public final static int EDITION = 61
fld public final static int EDITION_FACT = 63
fld public final static int EDITION_FACT_FEATURE_COUNT = 5
fld public final static int EDITION_FACT__ELEMENT = 1
fld public final static int EDITION_FACT__FEATURE = 2
fld public final static int EDITION_FACT__LABEL = 3
fld public final static int EDITION_FACT__PLACE = 0
fld public final static int EDITION_FACT__VALUE = 4
fld public final static int EDITION_FEATURE_COUNT = 6
fld public final static int EDITION_FILE = 62
fld public final static int EDITION_FILE_FEATURE_COUNT = 2
fld public final static int EDITION_FILE__CHECKSUM = 1
fld public final static int EDITION_FILE__PATH = 0
fld public final static int EDITION_PART = 64
fld public final static int EDITION_PART_FEATURE_COUNT = 3
fld public final static int EDITION_PART__PLACE = 0
fld public final static int EDITION_PART__TEXT = 2
fld public final static int EDITION_PART__TITLE = 1
fld public final static int EDITION__APPROVED_BY = 1
fld public final static int EDITION__APPROVED_ON = 2
fld public final static int EDITION__FACTS = 4
fld public final static int EDITION__FILES = 3
fld public final static int EDITION__PARTS = 5
fld public final static int EDITION__VERSION = 0
fld public final static int ELEMENT = 0
fld public final static int ELEMENT_FEATURE_COUNT = 3
fld public final static int ELEMENT__DESCRIPTION = 2
fld public final static int ELEMENT__ID = 0
fld public final static int ELEMENT__NAME = 1
fld public final static int EMERGENCY_PLAN = 40
fld public final static int EMERGENCY_PLAN_FEATURE_COUNT = 13
fld public final static int EMERGENCY_PLAN__ALARM_STEPS = 10
fld public final static int EMERGENCY_PLAN__COMMUNICATIONS = 12
fld public final static int EMERGENCY_PLAN__CONTROL = 7
fld public final static int EMERGENCY_PLAN__DESCRIPTION = 2
fld public final static int EMERGENCY_PLAN__FORMAT_VERSION = 3
fld public final static int EMERGENCY_PLAN__ID = 0
fld public final static int EMERGENCY_PLAN__IMMEDIATE_MEASURES = 9
fld public final static int EMERGENCY_PLAN__KIND = 4
fld public final static int EMERGENCY_PLAN__NAME = 1
fld public final static int EMERGENCY_PLAN__SECTIONS = 8
fld public final static int EMERGENCY_PLAN__STEPS = 11
fld public final static int EMERGENCY_PLAN__SUBJECT = 5
fld public final static int EMERGENCY_PLAN__UNIT = 6
fld public final static int EMERGENCY_ROLE_KIND = 75
fld public final static int EVIDENCE = 77
fld public final static int EXERCISE = 51
fld public final static int EXERCISE_FEATURE_COUNT = 16
fld public final static int EXERCISE_KIND = 88
fld public final static int EXERCISE__DATE = 4
fld public final static int EXERCISE__DESCRIPTION = 2
fld public final static int EXERCISE__EXTERNAL_PARTICIPANTS = 12
fld public final static int EXERCISE__FOLLOW_UPS = 8
fld public final static int EXERCISE__ID = 0
fld public final static int EXERCISE__KIND = 3
fld public final static int EXERCISE__LEAD = 10
fld public final static int EXERCISE__LESSONS = 14
fld public final static int EXERCISE__MEASUREMENTS = 15
fld public final static int EXERCISE__NAME = 1
fld public final static int EXERCISE__PARTICIPANTS = 11
fld public final static int EXERCISE__PLANNED_FOR = 9
fld public final static int EXERCISE__PLANS = 6
fld public final static int EXERCISE__PROTOCOL = 13
fld public final static int EXERCISE__RESULT = 7
fld public final static int EXERCISE__SCOPE = 5
fld public final static int EXISTING_RULE = 65
fld public final static int EXISTING_RULE_FEATURE_COUNT = 8
fld public final static int EXISTING_RULE__CHAPTER = 7
fld public final static int EXISTING_RULE__DESCRIPTION = 2
fld public final static int EXISTING_RULE__FILE = 3
fld public final static int EXISTING_RULE__ID = 0
fld public final static int EXISTING_RULE__NAME = 1
fld public final static int EXISTING_RULE__OWNER = 5
fld public final static int EXISTING_RULE__PARAGRAPH = 4
fld public final static int EXISTING_RULE__VALID_FROM = 6
fld public final static int FAILURE_SCENARIO = 58
fld public final static int FAILURE_SCENARIO_FEATURE_COUNT = 8
fld public final static int FAILURE_SCENARIO__AT = 6
fld public final static int FAILURE_SCENARIO__CONTAINERS = 5
fld public final static int FAILURE_SCENARIO__DESCRIPTION = 2
fld public final static int FAILURE_SCENARIO__EVERYTHING = 3
fld public final static int FAILURE_SCENARIO__FAILED = 4
fld public final static int FAILURE_SCENARIO__ID = 0
fld public final static int FAILURE_SCENARIO__LASTING = 7
fld public final static int FAILURE_SCENARIO__NAME = 1
fld public final static int FILE_ROOT = 1
fld public final static int FILE_ROOT_FEATURE_COUNT = 4
fld public final static int FILE_ROOT__DESCRIPTION = 2
fld public final static int FILE_ROOT__FORMAT_VERSION = 3
fld public final static int FILE_ROOT__ID = 0
fld public final static int FILE_ROOT__NAME = 1
fld public final static int FINDING = 52
fld public final static int FINDING_FEATURE_COUNT = 12
fld public final static int FINDING__DESCRIPTION = 2
fld public final static int FINDING__DUE = 10
fld public final static int FINDING__ID = 0
fld public final static int FINDING__NAME = 1
fld public final static int FINDING__NUMBER = 3
fld public final static int FINDING__OWNER = 9
fld public final static int FINDING__PAGE = 5
fld public final static int FINDING__RATING = 6
fld public final static int FINDING__RECOMMENDATIONS = 7
fld public final static int FINDING__SOURCE = 4
fld public final static int FINDING__STATE = 11
fld public final static int FINDING__STATEMENT = 8
fld public final static int IMMEDIATE_MEASURE = 43
fld public final static int IMMEDIATE_MEASURE_FEATURE_COUNT = 5
fld public final static int IMMEDIATE_MEASURE__DESCRIPTION = 2
fld public final static int IMMEDIATE_MEASURE__ID = 0
fld public final static int IMMEDIATE_MEASURE__NAME = 1
fld public final static int IMMEDIATE_MEASURE__RESPONSIBLE = 4
fld public final static int IMMEDIATE_MEASURE__SCENARIO = 3
fld public final static int IMPACT_RATING = 21
fld public final static int IMPACT_RATING_FEATURE_COUNT = 4
fld public final static int IMPACT_RATING__CATEGORY = 0
fld public final static int IMPACT_RATING__HORIZON = 1
fld public final static int IMPACT_RATING__LEVEL = 2
fld public final static int IMPACT_RATING__REASON = 3
fld public final static int IMPORT_MAPPING = 7
fld public final static int IMPORT_MAPPING_FEATURE_COUNT = 8
fld public final static int IMPORT_MAPPING__COLUMNS = 7
fld public final static int IMPORT_MAPPING__DESCRIPTION = 2
fld public final static int IMPORT_MAPPING__ENCODING = 4
fld public final static int IMPORT_MAPPING__HEADER_ROW = 6
fld public final static int IMPORT_MAPPING__ID = 0
fld public final static int IMPORT_MAPPING__KIND = 3
fld public final static int IMPORT_MAPPING__NAME = 1
fld public final static int IMPORT_MAPPING__SEPARATOR = 5
fld public final static int INFORMATION_OBJECT = 32
fld public final static int INFORMATION_OBJECT_FEATURE_COUNT = 29
fld public final static int INFORMATION_OBJECT__BACKUP_CYCLE = 19
fld public final static int INFORMATION_OBJECT__CHILDREN = 11
fld public final static int INFORMATION_OBJECT__DATA_CATEGORY = 25
fld public final static int INFORMATION_OBJECT__DEPUTY = 5
fld public final static int INFORMATION_OBJECT__DESCRIPTION = 2
fld public final static int INFORMATION_OBJECT__EVIDENCE = 16
fld public final static int INFORMATION_OBJECT__EVIDENCE_DATE = 17
fld public final static int INFORMATION_OBJECT__HOURS = 23
fld public final static int INFORMATION_OBJECT__ID = 0
fld public final static int INFORMATION_OBJECT__LAST_RESTORE_TEST = 20
fld public final static int INFORMATION_OBJECT__LOCATION = 14
fld public final static int INFORMATION_OBJECT__NAME = 1
fld public final static int INFORMATION_OBJECT__OPERATOR = 13
fld public final static int INFORMATION_OBJECT__OPERATOR_KIND = 12
fld public final static int INFORMATION_OBJECT__OWNER = 4
fld public final static int INFORMATION_OBJECT__PARENT = 10
fld public final static int INFORMATION_OBJECT__PERSONAL_DATA = 27
fld public final static int INFORMATION_OBJECT__PROTECTION_LEVEL = 26
fld public final static int INFORMATION_OBJECT__RECOVERY_PEOPLE = 22
fld public final static int INFORMATION_OBJECT__RECOVERY_TEAM = 21
fld public final static int INFORMATION_OBJECT__RECOVERY_TIME = 15
fld public final static int INFORMATION_OBJECT__REQUIRED_RPO = 9
fld public final static int INFORMATION_OBJECT__REQUIRED_RTO = 7
fld public final static int INFORMATION_OBJECT__REQUIRED_RTO_REASON = 8
fld public final static int INFORMATION_OBJECT__RESTART_TIME = 6
fld public final static int INFORMATION_OBJECT__RPA = 18
fld public final static int INFORMATION_OBJECT__SINGLE_POINT_ACCEPTED = 24
fld public final static int INFORMATION_OBJECT__STORED_BY = 28
fld public final static int INFORMATION_OBJECT__UNIT = 3
fld public final static int IT_SYSTEM = 25
fld public final static int IT_SYSTEM_FEATURE_COUNT = 36
fld public final static int IT_SYSTEM__BACKUP_CYCLE = 19
fld public final static int IT_SYSTEM__CHILDREN = 11
fld public final static int IT_SYSTEM__CONTRACT = 30
fld public final static int IT_SYSTEM__DATA_CATEGORIES = 32
fld public final static int IT_SYSTEM__DEPUTY = 5
fld public final static int IT_SYSTEM__DESCRIPTION = 2
fld public final static int IT_SYSTEM__EVIDENCE = 16
fld public final static int IT_SYSTEM__EVIDENCE_DATE = 17
fld public final static int IT_SYSTEM__HOSTED_BY = 29
fld public final static int IT_SYSTEM__HOURS = 23
fld public final static int IT_SYSTEM__ID = 0
fld public final static int IT_SYSTEM__INTERFACES = 33
fld public final static int IT_SYSTEM__LAST_RESTORE_TEST = 20
fld public final static int IT_SYSTEM__LICENCE = 34
fld public final static int IT_SYSTEM__LOCATION = 14
fld public final static int IT_SYSTEM__NAME = 1
fld public final static int IT_SYSTEM__OPERATOR = 13
fld public final static int IT_SYSTEM__OPERATOR_KIND = 12
fld public final static int IT_SYSTEM__OWNER = 4
fld public final static int IT_SYSTEM__PARENT = 10
fld public final static int IT_SYSTEM__PERMISSION_CONCEPT = 35
fld public final static int IT_SYSTEM__PRODUCT = 26
fld public final static int IT_SYSTEM__RECOVERY_PEOPLE = 22
fld public final static int IT_SYSTEM__RECOVERY_TEAM = 21
fld public final static int IT_SYSTEM__RECOVERY_TIME = 15
fld public final static int IT_SYSTEM__REQUIRED_RPO = 9
fld public final static int IT_SYSTEM__REQUIRED_RTO = 7
fld public final static int IT_SYSTEM__REQUIRED_RTO_REASON = 8
fld public final static int IT_SYSTEM__RESTART_TIME = 6
fld public final static int IT_SYSTEM__RPA = 18
fld public final static int IT_SYSTEM__SERVICE_HOURS = 31
fld public final static int IT_SYSTEM__SINGLE_POINT_ACCEPTED = 24
fld public final static int IT_SYSTEM__SYSTEM_TYPE = 28
fld public final static int IT_SYSTEM__UNIT = 3
fld public final static int IT_SYSTEM__VENDOR = 25
fld public final static int IT_SYSTEM__VERSION = 27
fld public final static int LANDSCAPE = 23
fld public final static int LANDSCAPE_FEATURE_COUNT = 7
fld public final static int LANDSCAPE__DEPENDENCIES = 6
fld public final static int LANDSCAPE__DESCRIPTION = 2
fld public final static int LANDSCAPE__FORMAT_VERSION = 3
fld public final static int LANDSCAPE__GROUPS = 5
fld public final static int LANDSCAPE__ID = 0
fld public final static int LANDSCAPE__NAME = 1
fld public final static int LANDSCAPE__RESOURCES = 4
fld public final static int LIVE_REFERENCE = 42
fld public final static int LIVE_REFERENCE_FEATURE_COUNT = 6
fld public final static int LIVE_REFERENCE__APPROVED_VALUE = 5
fld public final static int LIVE_REFERENCE__DESCRIPTION = 2
fld public final static int LIVE_REFERENCE__FEATURE = 4
fld public final static int LIVE_REFERENCE__ID = 0
fld public final static int LIVE_REFERENCE__NAME = 1
fld public final static int LIVE_REFERENCE__TARGET = 3
fld public final static int MAPPING_STATUS = 83
fld public final static int MEASURE = 50
fld public final static int MEASURED_RECOVERY = 67
fld public final static int MEASURED_RECOVERY_FEATURE_COUNT = 3
fld public final static int MEASURED_RECOVERY__REMARK = 2
fld public final static int MEASURED_RECOVERY__RESOURCE = 0
fld public final static int MEASURED_RECOVERY__TIME = 1
fld public final static int MEASURE_FEATURE_COUNT = 9
fld public final static int MEASURE_KIND = 86
fld public final static int MEASURE__COST = 7
fld public final static int MEASURE__DESCRIPTION = 2
fld public final static int MEASURE__DUE = 6
fld public final static int MEASURE__ID = 0
fld public final static int MEASURE__KIND = 3
fld public final static int MEASURE__NAME = 1
fld public final static int MEASURE__RESPONSIBLE = 5
fld public final static int MEASURE__STATE = 8
fld public final static int MEASURE__SUBJECTS = 4
fld public final static int OPERATOR_KIND = 76
fld public final static int ORGANISATIONAL_UNIT = 12
fld public final static int ORGANISATIONAL_UNIT_FEATURE_COUNT = 11
fld public final static int ORGANISATIONAL_UNIT__CHILDREN = 6
fld public final static int ORGANISATIONAL_UNIT__DESCRIPTION = 2
fld public final static int ORGANISATIONAL_UNIT__HEAD = 7
fld public final static int ORGANISATIONAL_UNIT__ID = 0
fld public final static int ORGANISATIONAL_UNIT__LOCATION = 8
fld public final static int ORGANISATIONAL_UNIT__NAME = 1
fld public final static int ORGANISATIONAL_UNIT__PARENT = 5
fld public final static int ORGANISATIONAL_UNIT__RECORDING_DEFERRAL_REASON = 10
fld public final static int ORGANISATIONAL_UNIT__RECORDING_DEFERRED_UNTIL = 9
fld public final static int ORGANISATIONAL_UNIT__SHORT_NAME = 3
fld public final static int ORGANISATIONAL_UNIT__TYPE = 4
fld public final static int PERIOD = 97
fld public final static int PERIOD_REPEAT = 79
fld public final static int PERSON = 13
fld public final static int PERSON_FEATURE_COUNT = 9
fld public final static int PERSON__DESCRIPTION = 2
fld public final static int PERSON__FUNCTION = 4
fld public final static int PERSON__ID = 0
fld public final static int PERSON__MAIL = 7
fld public final static int PERSON__MOBILE = 6
fld public final static int PERSON__NAME = 1
fld public final static int PERSON__PHONE = 5
fld public final static int PERSON__PRIVATE_PHONE = 8
fld public final static int PERSON__UNIT = 3
fld public final static int PLAN_KIND = 84
fld public final static int PLAN_PHASE = 93
fld public final static int PLAN_SECTION = 41
fld public final static int PLAN_SECTION_FEATURE_COUNT = 11
fld public final static int PLAN_SECTION__CHAPTER = 6
fld public final static int PLAN_SECTION__DESCRIPTION = 2
fld public final static int PLAN_SECTION__GENERATED_NAME = 9
fld public final static int PLAN_SECTION__GENERATED_TEXT = 10
fld public final static int PLAN_SECTION__GENERATOR = 7
fld public final static int PLAN_SECTION__ID = 0
fld public final static int PLAN_SECTION__NAME = 1
fld public final static int PLAN_SECTION__REFERENCES = 5
fld public final static int PLAN_SECTION__SECTIONS = 4
fld public final static int PLAN_SECTION__SUBJECT = 8
fld public final static int PLAN_SECTION__TEXT = 3
fld public final static int PLAN_STEP = 45
fld public final static int PLAN_STEP_FEATURE_COUNT = 13
fld public final static int PLAN_STEP__DESCRIPTION = 2
fld public final static int PLAN_STEP__EXPECTED_DURATION = 6
fld public final static int PLAN_STEP__ID = 0
fld public final static int PLAN_STEP__MAXIMUM_DURATION = 7
fld public final static int PLAN_STEP__NAME = 1
fld public final static int PLAN_STEP__NUMBER = 3
fld public final static int PLAN_STEP__PERFORMING_SYSTEM = 12
fld public final static int PLAN_STEP__PHASE = 11
fld public final static int PLAN_STEP__PREREQUISITES = 5
fld public final static int PLAN_STEP__REMARK = 10
fld public final static int PLAN_STEP__RESPONSIBLE = 4
fld public final static int PLAN_STEP__SUCCESSORS = 9
fld public final static int PLAN_STEP__TEST = 8
fld public final static int PRE_ANALYSIS_RESULT = 91
fld public final static int PRIORITY_WEIGHT = 69
fld public final static int PRIORITY_WEIGHT_FEATURE_COUNT = 2
fld public final static int PRIORITY_WEIGHT__CRITERION = 0
fld public final static int PRIORITY_WEIGHT__WEIGHT = 1
fld public final static int PROCESS = 17
fld public final static int PROCESS_ANALYSIS = 19
fld public final static int PROCESS_ANALYSIS_FEATURE_COUNT = 7
fld public final static int PROCESS_ANALYSIS__DATE = 3
fld public final static int PROCESS_ANALYSIS__DESCRIPTION = 2
fld public final static int PROCESS_ANALYSIS__ID = 0
fld public final static int PROCESS_ANALYSIS__NAME = 1
fld public final static int PROCESS_ANALYSIS__PERSON = 4
fld public final static int PROCESS_ANALYSIS__RESULT = 5
fld public final static int PROCESS_ANALYSIS__REVIEW_INTERVAL = 6
fld public final static int PROCESS_DEPENDENCY = 35
fld public final static int PROCESS_DEPENDENCY_FEATURE_COUNT = 9
fld public final static int PROCESS_DEPENDENCY__BRIDGING = 4
fld public final static int PROCESS_DEPENDENCY__DEPENDENT = 3
fld public final static int PROCESS_DEPENDENCY__DESCRIPTION = 2
fld public final static int PROCESS_DEPENDENCY__ID = 0
fld public final static int PROCESS_DEPENDENCY__NAME = 1
fld public final static int PROCESS_DEPENDENCY__ORIGIN = 6
fld public final static int PROCESS_DEPENDENCY__ORIGIN_STEP = 7
fld public final static int PROCESS_DEPENDENCY__REASON = 5
fld public final static int PROCESS_DEPENDENCY__SUPPLIER = 8
fld public final static int PROCESS_FEATURE_COUNT = 41
fld public final static int PROCESS_KIND = 73
fld public final static int PROCESS_PRIORITY = 18
fld public final static int PROCESS_PRIORITY_FEATURE_COUNT = 7
fld public final static int PROCESS_PRIORITY__DEFERRAL_REASON = 5
fld public final static int PROCESS_PRIORITY__DEFERRED = 4
fld public final static int PROCESS_PRIORITY__ECONOMY = 2
fld public final static int PROCESS_PRIORITY__EFFORT = 3
fld public final static int PROCESS_PRIORITY__LEGAL_DEADLINE = 6
fld public final static int PROCESS_PRIORITY__PUBLIC_INTEREST = 0
fld public final static int PROCESS_PRIORITY__VOLUME = 1
fld public final static int PROCESS_REGISTER = 16
fld public final static int PROCESS_REGISTER_FEATURE_COUNT = 7
fld public final static int PROCESS_REGISTER__DESCRIPTION = 2
fld public final static int PROCESS_REGISTER__DUPLICATE_DECISIONS = 5
fld public final static int PROCESS_REGISTER__EVIDENCES = 6
fld public final static int PROCESS_REGISTER__FORMAT_VERSION = 3
fld public final static int PROCESS_REGISTER__ID = 0
fld public final static int PROCESS_REGISTER__NAME = 1
fld public final static int PROCESS_REGISTER__PROCESSES = 4
fld public final static int PROCESS__ANALYSES = 32
fld public final static int PROCESS__ANALYST = 38
fld public final static int PROCESS__BPMN_AS_IS = 28
fld public final static int PROCESS__BPMN_TO_BE = 29
fld public final static int PROCESS__CASE_VOLUME = 15
fld public final static int PROCESS__DATA_OBJECTS = 26
fld public final static int PROCESS__DEPUTY = 5
fld public final static int PROCESS__DESCRIPTION = 2
fld public final static int PROCESS__DOCUMENTS = 19
fld public final static int PROCESS__ELECTRONIC_PAYMENT = 23
fld public final static int PROCESS__EXTERNAL_PARTICIPANTS = 18
fld public final static int PROCESS__FEES = 22
fld public final static int PROCESS__FIELD = 34
fld public final static int PROCESS__FORM_REQUIREMENT = 21
fld public final static int PROCESS__ID = 0
fld public final static int PROCESS__IMPACT = 33
fld public final static int PROCESS__INTERNAL = 24
fld public final static int PROCESS__KEYS = 14
fld public final static int PROCESS__KIND = 10
fld public final static int PROCESS__LEGAL_BASIS = 13
fld public final static int PROCESS__MEDIA_BREAKS = 25
fld public final static int PROCESS__NAME = 1
fld public final static int PROCESS__ONLINE_MATURITY = 35
fld public final static int PROCESS__OWNER = 4
fld public final static int PROCESS__PARTICIPATING_UNITS = 17
fld public final static int PROCESS__PERSONAL_DATA_REFERENCE = 27
fld public final static int PROCESS__PRIORITY = 31
fld public final static int PROCESS__PROCESSING_TIME = 16
fld public final static int PROCESS__PROFILE_STATE = 30
fld public final static int PROCESS__REQUIRED_RPO = 9
fld public final static int PROCESS__REQUIRED_RTO = 7
fld public final static int PROCESS__REQUIRED_RTO_REASON = 8
fld public final static int PROCESS__RESTART_TIME = 6
fld public final static int PROCESS__RESULT = 12
fld public final static int PROCESS__REVIEWED_ON = 39
fld public final static int PROCESS__REVIEW_INTERVAL = 40
fld public final static int PROCESS__SIGNATURE_REQUIREMENT = 20
fld public final static int PROCESS__TARGET_APPROVED_BY = 36
fld public final static int PROCESS__TARGET_APPROVED_ON = 37
fld public final static int PROCESS__TRIGGER = 11
fld public final static int PROCESS__UNIT = 3
fld public final static int PROFILE_FIELD = 68
fld public final static int PROFILE_FIELD_FEATURE_COUNT = 4
fld public final static int PROFILE_FIELD__FEATURE = 0
fld public final static int PROFILE_FIELD__KINDS = 1
fld public final static int PROFILE_FIELD__REQUIRED = 2
fld public final static int PROFILE_FIELD__WEIGHT = 3
fld public final static int PROFILE_STATE = 74
fld public final static int PROTOCOL_ENTRY = 66
fld public final static int PROTOCOL_ENTRY_FEATURE_COUNT = 3
fld public final static int PROTOCOL_ENTRY__AT = 0
fld public final static int PROTOCOL_ENTRY__DEVIATION = 2
fld public final static int PROTOCOL_ENTRY__EVENT = 1
fld public final static int PROVIDER = 29
fld public final static int PROVIDER_FEATURE_COUNT = 30
fld public final static int PROVIDER__AVAILABILITY = 29
fld public final static int PROVIDER__BACKUP_CYCLE = 19
fld public final static int PROVIDER__CHILDREN = 11
fld public final static int PROVIDER__CONTACTS = 25
fld public final static int PROVIDER__CONTRACT = 26
fld public final static int PROVIDER__DEPUTY = 5
fld public final static int PROVIDER__DESCRIPTION = 2
fld public final static int PROVIDER__EVIDENCE = 16
fld public final static int PROVIDER__EVIDENCE_DATE = 17
fld public final static int PROVIDER__HOURS = 23
fld public final static int PROVIDER__ID = 0
fld public final static int PROVIDER__LAST_RESTORE_TEST = 20
fld public final static int PROVIDER__LOCATION = 14
fld public final static int PROVIDER__NAME = 1
fld public final static int PROVIDER__OPERATOR = 13
fld public final static int PROVIDER__OPERATOR_KIND = 12
fld public final static int PROVIDER__OWNER = 4
fld public final static int PROVIDER__PARENT = 10
fld public final static int PROVIDER__RECOVERY_PEOPLE = 22
fld public final static int PROVIDER__RECOVERY_TEAM = 21
fld public final static int PROVIDER__RECOVERY_TIME = 15
fld public final static int PROVIDER__REQUIRED_RPO = 9
fld public final static int PROVIDER__REQUIRED_RTO = 7
fld public final static int PROVIDER__REQUIRED_RTO_REASON = 8
fld public final static int PROVIDER__RESTART_TIME = 6
fld public final static int PROVIDER__RPA = 18
fld public final static int PROVIDER__SINGLE_POINT_ACCEPTED = 24
fld public final static int PROVIDER__SLA_RESPONSE = 27
fld public final static int PROVIDER__SLA_RESTORE = 28
fld public final static int PROVIDER__UNIT = 3
fld public final static int QUESTIONNAIRE = 55
fld public final static int QUESTIONNAIRE_FEATURE_COUNT = 13
fld public final static int QUESTIONNAIRE_STATE = 89
fld public final static int QUESTIONNAIRE__ANSWERS = 12
fld public final static int QUESTIONNAIRE__DESCRIPTION = 2
fld public final static int QUESTIONNAIRE__DUE = 7
fld public final static int QUESTIONNAIRE__FINGERPRINT = 9
fld public final static int QUESTIONNAIRE__ID = 0
fld public final static int QUESTIONNAIRE__NAME = 1
fld public final static int QUESTIONNAIRE__QUESTIONS = 10
fld public final static int QUESTIONNAIRE__REMINDED_ON = 8
fld public final static int QUESTIONNAIRE__RESPONDENT = 3
fld public final static int QUESTIONNAIRE__RETURNS = 11
fld public final static int QUESTIONNAIRE__SENT_ON = 6
fld public final static int QUESTIONNAIRE__STATE = 5
fld public final static int QUESTIONNAIRE__SUBJECTS = 4
fld public final static int RECOMMENDATION = 53
fld public final static int RECOMMENDATION_FEATURE_COUNT = 5
fld public final static int RECOMMENDATION__DESCRIPTION = 2
fld public final static int RECOMMENDATION__ID = 0
fld public final static int RECOMMENDATION__NAME = 1
fld public final static int RECOMMENDATION__NUMBER = 3
fld public final static int RECOMMENDATION__PAGE = 4
fld public final static int REDUNDANCY_GROUP = 33
fld public final static int REDUNDANCY_GROUP_FEATURE_COUNT = 6
fld public final static int REDUNDANCY_GROUP__DESCRIPTION = 2
fld public final static int REDUNDANCY_GROUP__FAILOVER_TIME = 5
fld public final static int REDUNDANCY_GROUP__ID = 0
fld public final static int REDUNDANCY_GROUP__MEMBERS = 3
fld public final static int REDUNDANCY_GROUP__NAME = 1
fld public final static int REDUNDANCY_GROUP__REQUIRED = 4
fld public final static int REFERENCE_CATALOGUE = 37
fld public final static int REFERENCE_CATALOGUE_FEATURE_COUNT = 9
fld public final static int REFERENCE_CATALOGUE__DATE = 5
fld public final static int REFERENCE_CATALOGUE__DESCRIPTION = 2
fld public final static int REFERENCE_CATALOGUE__ENTRIES = 7
fld public final static int REFERENCE_CATALOGUE__FORMAT_VERSION = 3
fld public final static int REFERENCE_CATALOGUE__ID = 0
fld public final static int REFERENCE_CATALOGUE__MAPPINGS = 8
fld public final static int REFERENCE_CATALOGUE__NAME = 1
fld public final static int REFERENCE_CATALOGUE__SOURCE = 6
fld public final static int REFERENCE_CATALOGUE__VERSION = 4
fld public final static int REQUIREMENT = 36
fld public final static int REQUIREMENT_FEATURE_COUNT = 13
fld public final static int REQUIREMENT__BRIDGING = 4
fld public final static int REQUIREMENT__DEPENDENT = 3
fld public final static int REQUIREMENT__DESCRIPTION = 2
fld public final static int REQUIREMENT__GROUP = 9
fld public final static int REQUIREMENT__ID = 0
fld public final static int REQUIREMENT__NAME = 1
fld public final static int REQUIREMENT__NEEDED_FROM = 10
fld public final static int REQUIREMENT__ORIGIN = 6
fld public final static int REQUIREMENT__ORIGIN_STEP = 7
fld public final static int REQUIREMENT__QUANTITY_EMERGENCY = 12
fld public final static int REQUIREMENT__QUANTITY_NORMAL = 11
fld public final static int REQUIREMENT__REASON = 5
fld public final static int REQUIREMENT__RESOURCE = 8
fld public final static int RESOURCE = 24
fld public final static int RESOURCE_FEATURE_COUNT = 25
fld public final static int RESOURCE__BACKUP_CYCLE = 19
fld public final static int RESOURCE__CHILDREN = 11
fld public final static int RESOURCE__DEPUTY = 5
fld public final static int RESOURCE__DESCRIPTION = 2
fld public final static int RESOURCE__EVIDENCE = 16
fld public final static int RESOURCE__EVIDENCE_DATE = 17
fld public final static int RESOURCE__HOURS = 23
fld public final static int RESOURCE__ID = 0
fld public final static int RESOURCE__LAST_RESTORE_TEST = 20
fld public final static int RESOURCE__LOCATION = 14
fld public final static int RESOURCE__NAME = 1
fld public final static int RESOURCE__OPERATOR = 13
fld public final static int RESOURCE__OPERATOR_KIND = 12
fld public final static int RESOURCE__OWNER = 4
fld public final static int RESOURCE__PARENT = 10
fld public final static int RESOURCE__RECOVERY_PEOPLE = 22
fld public final static int RESOURCE__RECOVERY_TEAM = 21
fld public final static int RESOURCE__RECOVERY_TIME = 15
fld public final static int RESOURCE__REQUIRED_RPO = 9
fld public final static int RESOURCE__REQUIRED_RTO = 7
fld public final static int RESOURCE__REQUIRED_RTO_REASON = 8
fld public final static int RESOURCE__RESTART_TIME = 6
fld public final static int RESOURCE__RPA = 18
fld public final static int RESOURCE__SINGLE_POINT_ACCEPTED = 24
fld public final static int RESOURCE__UNIT = 3
fld public final static int RESPONSIBILITY = 82
fld public final static int RESPONSIBLE = 11
fld public final static int RESPONSIBLE_FEATURE_COUNT = 3
fld public final static int RESPONSIBLE__DESCRIPTION = 2
fld public final static int RESPONSIBLE__ID = 0
fld public final static int RESPONSIBLE__NAME = 1
fld public final static int ROLE = 14
fld public final static int ROLE_FEATURE_COUNT = 9
fld public final static int ROLE__DEPUTIES = 5
fld public final static int ROLE__DESCRIPTION = 2
fld public final static int ROLE__EMERGENCY_KIND = 6
fld public final static int ROLE__HOLDER = 4
fld public final static int ROLE__ID = 0
fld public final static int ROLE__NAME = 1
fld public final static int ROLE__PHONE = 7
fld public final static int ROLE__REACHABILITY = 8
fld public final static int ROLE__UNIT = 3
fld public final static int RULE_SETTING = 4
fld public final static int RULE_SETTING_FEATURE_COUNT = 3
fld public final static int RULE_SETTING__REASON = 2
fld public final static int RULE_SETTING__RULE = 0
fld public final static int RULE_SETTING__SEVERITY = 1
fld public final static int RULE_SEVERITY = 72
fld public final static int SAVED_VIEW = 5
fld public final static int SAVED_VIEW_FEATURE_COUNT = 7
fld public final static int SAVED_VIEW__COLUMNS = 4
fld public final static int SAVED_VIEW__DESCRIPTION = 2
fld public final static int SAVED_VIEW__FILTERS = 5
fld public final static int SAVED_VIEW__ID = 0
fld public final static int SAVED_VIEW__NAME = 1
fld public final static int SAVED_VIEW__SORT = 6
fld public final static int SAVED_VIEW__TABLE = 3
fld public final static int SETTINGS = 3
fld public final static int SETTINGS_FEATURE_COUNT = 14
fld public final static int SETTINGS__CONTINUITY_LEVEL = 9
fld public final static int SETTINGS__DAMAGE_CATEGORIES = 4
fld public final static int SETTINGS__DETECTION_TIME = 2
fld public final static int SETTINGS__DUPLICATE_THRESHOLD = 11
fld public final static int SETTINGS__HORIZONS = 0
fld public final static int SETTINGS__IMPORT_MAPPINGS = 8
fld public final static int SETTINGS__PRIORITY_WEIGHTS = 13
fld public final static int SETTINGS__PROFILE_FIELDS = 12
fld public final static int SETTINGS__REQUIRED_FIELDS = 5
fld public final static int SETTINGS__REQUIRED_PROFILE_FIELDS = 3
fld public final static int SETTINGS__RULE_SETTINGS = 6
fld public final static int SETTINGS__SUGGESTION_THRESHOLD = 10
fld public final static int SETTINGS__TOLERANCE_LEVEL = 1
fld public final static int SETTINGS__VIEWS = 7
fld public final static int SITE = 28
fld public final static int SITE_FEATURE_COUNT = 29
fld public final static int SITE__ADDRESS = 27
fld public final static int SITE__ALTERNATIVE = 28
fld public final static int SITE__BACKUP_CYCLE = 19
fld public final static int SITE__CHILDREN = 11
fld public final static int SITE__DEPUTY = 5
fld public final static int SITE__DESCRIPTION = 2
fld public final static int SITE__EVIDENCE = 16
fld public final static int SITE__EVIDENCE_DATE = 17
fld public final static int SITE__HOURS = 23
fld public final static int SITE__ID = 0
fld public final static int SITE__LAST_RESTORE_TEST = 20
fld public final static int SITE__LOCATION = 14
fld public final static int SITE__NAME = 1
fld public final static int SITE__OPERATOR = 13
fld public final static int SITE__OPERATOR_KIND = 12
fld public final static int SITE__OWNER = 4
fld public final static int SITE__PARENT = 10
fld public final static int SITE__RECOVERY_PEOPLE = 22
fld public final static int SITE__RECOVERY_TEAM = 21
fld public final static int SITE__RECOVERY_TIME = 15
fld public final static int SITE__REQUIRED_RPO = 9
fld public final static int SITE__REQUIRED_RTO = 7
fld public final static int SITE__REQUIRED_RTO_REASON = 8
fld public final static int SITE__RESTART_TIME = 6
fld public final static int SITE__ROOM_TYPE = 26
fld public final static int SITE__RPA = 18
fld public final static int SITE__SINGLE_POINT_ACCEPTED = 24
fld public final static int SITE__SITE_TYPE = 25
fld public final static int SITE__UNIT = 3
fld public final static int STAFF_GROUP = 31
fld public final static int STAFF_GROUP_FEATURE_COUNT = 29
fld public final static int STAFF_GROUP__BACKUP_CYCLE = 19
fld public final static int STAFF_GROUP__CHILDREN = 11
fld public final static int STAFF_GROUP__DEPUTY = 5
fld public final static int STAFF_GROUP__DESCRIPTION = 2
fld public final static int STAFF_GROUP__EVIDENCE = 16
fld public final static int STAFF_GROUP__EVIDENCE_DATE = 17
fld public final static int STAFF_GROUP__HOURS = 23
fld public final static int STAFF_GROUP__ID = 0
fld public final static int STAFF_GROUP__LAST_RESTORE_TEST = 20
fld public final static int STAFF_GROUP__LOCATION = 14
fld public final static int STAFF_GROUP__MEMBERS = 28
fld public final static int STAFF_GROUP__MINIMUM_EMERGENCY = 26
fld public final static int STAFF_GROUP__NAME = 1
fld public final static int STAFF_GROUP__OPERATOR = 13
fld public final static int STAFF_GROUP__OPERATOR_KIND = 12
fld public final static int STAFF_GROUP__OWNER = 4
fld public final static int STAFF_GROUP__PARENT = 10
fld public final static int STAFF_GROUP__QUALIFICATION = 27
fld public final static int STAFF_GROUP__RECOVERY_PEOPLE = 22
fld public final static int STAFF_GROUP__RECOVERY_TEAM = 21
fld public final static int STAFF_GROUP__RECOVERY_TIME = 15
fld public final static int STAFF_GROUP__REQUIRED_RPO = 9
fld public final static int STAFF_GROUP__REQUIRED_RTO = 7
fld public final static int STAFF_GROUP__REQUIRED_RTO_REASON = 8
fld public final static int STAFF_GROUP__RESTART_TIME = 6
fld public final static int STAFF_GROUP__RPA = 18
fld public final static int STAFF_GROUP__SINGLE_POINT_ACCEPTED = 24
fld public final static int STAFF_GROUP__SIZE = 25
fld public final static int STAFF_GROUP__UNIT = 3
fld public final static int SURVEY = 54
fld public final static int SURVEY_ANSWER = 57
fld public final static int SURVEY_ANSWER_FEATURE_COUNT = 10
fld public final static int SURVEY_ANSWER__ABOUT = 1
fld public final static int SURVEY_ANSWER__ANSWERED_BY = 6
fld public final static int SURVEY_ANSWER__ANSWERED_ON = 7
fld public final static int SURVEY_ANSWER__BEFORE = 9
fld public final static int SURVEY_ANSWER__CATEGORY = 4
fld public final static int SURVEY_ANSWER__DECISION = 8
fld public final static int SURVEY_ANSWER__HORIZON = 3
fld public final static int SURVEY_ANSWER__QUESTION = 2
fld public final static int SURVEY_ANSWER__SUBJECT = 0
fld public final static int SURVEY_ANSWER__VALUE = 5
fld public final static int SURVEY_FEATURE_COUNT = 7
fld public final static int SURVEY_RETURN = 56
fld public final static int SURVEY_RETURN_FEATURE_COUNT = 5
fld public final static int SURVEY_RETURN__ANSWERED_BY = 2
fld public final static int SURVEY_RETURN__ANSWERED_ON = 3
fld public final static int SURVEY_RETURN__CHECKSUM = 4
fld public final static int SURVEY_RETURN__FILE = 0
fld public final static int SURVEY_RETURN__READ_ON = 1
fld public final static int SURVEY__CLOSED_ON = 5
fld public final static int SURVEY__DESCRIPTION = 2
fld public final static int SURVEY__DUE = 4
fld public final static int SURVEY__ID = 0
fld public final static int SURVEY__NAME = 1
fld public final static int SURVEY__QUESTIONNAIRES = 6
fld public final static int SURVEY__SENT_ON = 3
fld public final static int SYSTEM_INTERFACE = 26
fld public final static int SYSTEM_INTERFACE_FEATURE_COUNT = 5
fld public final static int SYSTEM_INTERFACE__DATA = 4
fld public final static int SYSTEM_INTERFACE__DESCRIPTION = 2
fld public final static int SYSTEM_INTERFACE__ID = 0
fld public final static int SYSTEM_INTERFACE__NAME = 1
fld public final static int SYSTEM_INTERFACE__TARGET = 3
fld public final static int WORK_STATE = 87
fld public final static java.lang.String eNAME = "model"
fld public final static java.lang.String eNS_PREFIX = "rw"
fld public final static java.lang.String eNS_URI = "http://ratswerk.org/schema/administration/1"
fld public final static org.ratswerk.model.ModelPackage eINSTANCE
innr public abstract interface static Literals
intf org.eclipse.emf.ecore.EPackage
meth public abstract org.eclipse.emf.ecore.EAttribute getAdministration_Ags()
meth public abstract org.eclipse.emf.ecore.EAttribute getAdministration_Inhabitants()
meth public abstract org.eclipse.emf.ecore.EAttribute getAlarmStep_Channel()
meth public abstract org.eclipse.emf.ecore.EAttribute getAlarmStep_Condition()
meth public abstract org.eclipse.emf.ecore.EAttribute getAlarmStep_Deadline()
meth public abstract org.eclipse.emf.ecore.EAttribute getAlarmStep_EscalateAfter()
meth public abstract org.eclipse.emf.ecore.EAttribute getAlarmStep_Message()
meth public abstract org.eclipse.emf.ecore.EAttribute getAspectEvidence_Aspect()
meth public abstract org.eclipse.emf.ecore.EAttribute getAspectEvidence_File()
meth public abstract org.eclipse.emf.ecore.EAttribute getAspectEvidence_Paragraph()
meth public abstract org.eclipse.emf.ecore.EAttribute getAspectEvidence_ValidFrom()
meth public abstract org.eclipse.emf.ecore.EAttribute getBusinessImpact_AnsweredOn()
meth public abstract org.eclipse.emf.ecore.EAttribute getBusinessImpact_ApprovedOn()
meth public abstract org.eclipse.emf.ecore.EAttribute getBusinessImpact_ManualMtpd()
meth public abstract org.eclipse.emf.ecore.EAttribute getBusinessImpact_ManualMtpdReason()
meth public abstract org.eclipse.emf.ecore.EAttribute getBusinessImpact_MaximumEmergencyOperation()
meth public abstract org.eclipse.emf.ecore.EAttribute getBusinessImpact_Mbco()
meth public abstract org.eclipse.emf.ecore.EAttribute getBusinessImpact_MbcoPercent()
meth public abstract org.eclipse.emf.ecore.EAttribute getBusinessImpact_Method()
meth public abstract org.eclipse.emf.ecore.EAttribute getBusinessImpact_NextReview()
meth public abstract org.eclipse.emf.ecore.EAttribute getBusinessImpact_Participants()
meth public abstract org.eclipse.emf.ecore.EAttribute getBusinessImpact_PreAnalysis()
meth public abstract org.eclipse.emf.ecore.EAttribute getBusinessImpact_PreAnalysisOn()
meth public abstract org.eclipse.emf.ecore.EAttribute getBusinessImpact_PreAnalysisReason()
meth public abstract org.eclipse.emf.ecore.EAttribute getBusinessImpact_Status()
meth public abstract org.eclipse.emf.ecore.EAttribute getBusinessImpact_Weight()
meth public abstract org.eclipse.emf.ecore.EAttribute getBusinessImpact_Workaround()
meth public abstract org.eclipse.emf.ecore.EAttribute getCatalogueEntry_Field()
meth public abstract org.eclipse.emf.ecore.EAttribute getCatalogueEntry_FormerKeys()
meth public abstract org.eclipse.emf.ecore.EAttribute getCatalogueEntry_Key()
meth public abstract org.eclipse.emf.ecore.EAttribute getCatalogueEntry_RemovedIn()
meth public abstract org.eclipse.emf.ecore.EAttribute getCatalogueEntry_Responsibility()
meth public abstract org.eclipse.emf.ecore.EAttribute getCatalogueEntry_ResponsibilityReason()
meth public abstract org.eclipse.emf.ecore.EAttribute getCatalogueEntry_Situation()
meth public abstract org.eclipse.emf.ecore.EAttribute getCatalogueEntry_Type()
meth public abstract org.eclipse.emf.ecore.EAttribute getCatalogueEntry_Volume()
meth public abstract org.eclipse.emf.ecore.EAttribute getCatalogueMapping_DecidedBy()
meth public abstract org.eclipse.emf.ecore.EAttribute getCatalogueMapping_DecidedOn()
meth public abstract org.eclipse.emf.ecore.EAttribute getCatalogueMapping_OpenQuestion()
meth public abstract org.eclipse.emf.ecore.EAttribute getCatalogueMapping_Reason()
meth public abstract org.eclipse.emf.ecore.EAttribute getCatalogueMapping_Status()
meth public abstract org.eclipse.emf.ecore.EAttribute getChangeEntry_On()
meth public abstract org.eclipse.emf.ecore.EAttribute getChangeEntry_Text()
meth public abstract org.eclipse.emf.ecore.EAttribute getChangeEntry_Version()
meth public abstract org.eclipse.emf.ecore.EAttribute getColumnCondition_Column()
meth public abstract org.eclipse.emf.ecore.EAttribute getColumnCondition_Expression()
meth public abstract org.eclipse.emf.ecore.EAttribute getColumnMapping_Source()
meth public abstract org.eclipse.emf.ecore.EAttribute getColumnMapping_Target()
meth public abstract org.eclipse.emf.ecore.EAttribute getCommunicationEntry_Audience()
meth public abstract org.eclipse.emf.ecore.EAttribute getCommunicationEntry_Channel()
meth public abstract org.eclipse.emf.ecore.EAttribute getCommunicationEntry_Timing()
meth public abstract org.eclipse.emf.ecore.EAttribute getComponent_ComponentType()
meth public abstract org.eclipse.emf.ecore.EAttribute getContact_Hours()
meth public abstract org.eclipse.emf.ecore.EAttribute getContact_Mail()
meth public abstract org.eclipse.emf.ecore.EAttribute getContact_Phone()
meth public abstract org.eclipse.emf.ecore.EAttribute getCriticalPeriod_From()
meth public abstract org.eclipse.emf.ecore.EAttribute getCriticalPeriod_Mtpd()
meth public abstract org.eclipse.emf.ecore.EAttribute getCriticalPeriod_Reason()
meth public abstract org.eclipse.emf.ecore.EAttribute getCriticalPeriod_Repeat()
meth public abstract org.eclipse.emf.ecore.EAttribute getCriticalPeriod_To()
meth public abstract org.eclipse.emf.ecore.EAttribute getDamageLevel_Level()
meth public abstract org.eclipse.emf.ecore.EAttribute getDamageLevel_Meaning()
meth public abstract org.eclipse.emf.ecore.EAttribute getDamageLevel_Name()
meth public abstract org.eclipse.emf.ecore.EAttribute getDependable_RequiredRpo()
meth public abstract org.eclipse.emf.ecore.EAttribute getDependable_RequiredRto()
meth public abstract org.eclipse.emf.ecore.EAttribute getDependable_RequiredRtoReason()
meth public abstract org.eclipse.emf.ecore.EAttribute getDependable_RestartTime()
meth public abstract org.eclipse.emf.ecore.EAttribute getDependency_Bridging()
meth public abstract org.eclipse.emf.ecore.EAttribute getDependency_Origin()
meth public abstract org.eclipse.emf.ecore.EAttribute getDependency_OriginStep()
meth public abstract org.eclipse.emf.ecore.EAttribute getDependency_Reason()
meth public abstract org.eclipse.emf.ecore.EAttribute getDistributionCopy_HandedOutOn()
meth public abstract org.eclipse.emf.ecore.EAttribute getDistributionCopy_Medium()
meth public abstract org.eclipse.emf.ecore.EAttribute getDistributionCopy_Number()
meth public abstract org.eclipse.emf.ecore.EAttribute getDistributionCopy_Place()
meth public abstract org.eclipse.emf.ecore.EAttribute getDistributionCopy_Version()
meth public abstract org.eclipse.emf.ecore.EAttribute getDocumentControl_ApprovedOn()
meth public abstract org.eclipse.emf.ecore.EAttribute getDocumentControl_Classification()
meth public abstract org.eclipse.emf.ecore.EAttribute getDocumentControl_NextReview()
meth public abstract org.eclipse.emf.ecore.EAttribute getDocumentControl_ReviewInterval()
meth public abstract org.eclipse.emf.ecore.EAttribute getDocumentControl_Status()
meth public abstract org.eclipse.emf.ecore.EAttribute getDocumentControl_StoragePlaces()
meth public abstract org.eclipse.emf.ecore.EAttribute getDocumentControl_SubmittedOn()
meth public abstract org.eclipse.emf.ecore.EAttribute getDocumentControl_Version()
meth public abstract org.eclipse.emf.ecore.EAttribute getDocumentReview_On()
meth public abstract org.eclipse.emf.ecore.EAttribute getDocumentReview_Remark()
meth public abstract org.eclipse.emf.ecore.EAttribute getDuplicateDecision_DecidedBy()
meth public abstract org.eclipse.emf.ecore.EAttribute getDuplicateDecision_DecidedOn()
meth public abstract org.eclipse.emf.ecore.EAttribute getDuplicateDecision_Status()
meth public abstract org.eclipse.emf.ecore.EAttribute getEditionFact_Element()
meth public abstract org.eclipse.emf.ecore.EAttribute getEditionFact_Feature()
meth public abstract org.eclipse.emf.ecore.EAttribute getEditionFact_Label()
meth public abstract org.eclipse.emf.ecore.EAttribute getEditionFact_Place()
meth public abstract org.eclipse.emf.ecore.EAttribute getEditionFact_Value()
meth public abstract org.eclipse.emf.ecore.EAttribute getEditionFile_Checksum()
meth public abstract org.eclipse.emf.ecore.EAttribute getEditionFile_Path()
meth public abstract org.eclipse.emf.ecore.EAttribute getEditionPart_Place()
meth public abstract org.eclipse.emf.ecore.EAttribute getEditionPart_Text()
meth public abstract org.eclipse.emf.ecore.EAttribute getEditionPart_Title()
meth public abstract org.eclipse.emf.ecore.EAttribute getEdition_ApprovedOn()
meth public abstract org.eclipse.emf.ecore.EAttribute getEdition_Version()
meth public abstract org.eclipse.emf.ecore.EAttribute getElement_Description()
meth public abstract org.eclipse.emf.ecore.EAttribute getElement_Id()
meth public abstract org.eclipse.emf.ecore.EAttribute getElement_Name()
meth public abstract org.eclipse.emf.ecore.EAttribute getEmergencyPlan_Kind()
meth public abstract org.eclipse.emf.ecore.EAttribute getExercise_Date()
meth public abstract org.eclipse.emf.ecore.EAttribute getExercise_ExternalParticipants()
meth public abstract org.eclipse.emf.ecore.EAttribute getExercise_Kind()
meth public abstract org.eclipse.emf.ecore.EAttribute getExercise_Lessons()
meth public abstract org.eclipse.emf.ecore.EAttribute getExercise_PlannedFor()
meth public abstract org.eclipse.emf.ecore.EAttribute getExercise_Result()
meth public abstract org.eclipse.emf.ecore.EAttribute getExercise_Scope()
meth public abstract org.eclipse.emf.ecore.EAttribute getExistingRule_File()
meth public abstract org.eclipse.emf.ecore.EAttribute getExistingRule_Paragraph()
meth public abstract org.eclipse.emf.ecore.EAttribute getExistingRule_ValidFrom()
meth public abstract org.eclipse.emf.ecore.EAttribute getFailureScenario_At()
meth public abstract org.eclipse.emf.ecore.EAttribute getFailureScenario_Everything()
meth public abstract org.eclipse.emf.ecore.EAttribute getFailureScenario_Lasting()
meth public abstract org.eclipse.emf.ecore.EAttribute getFileRoot_FormatVersion()
meth public abstract org.eclipse.emf.ecore.EAttribute getFinding_Due()
meth public abstract org.eclipse.emf.ecore.EAttribute getFinding_Number()
meth public abstract org.eclipse.emf.ecore.EAttribute getFinding_Page()
meth public abstract org.eclipse.emf.ecore.EAttribute getFinding_Rating()
meth public abstract org.eclipse.emf.ecore.EAttribute getFinding_Source()
meth public abstract org.eclipse.emf.ecore.EAttribute getFinding_State()
meth public abstract org.eclipse.emf.ecore.EAttribute getFinding_Statement()
meth public abstract org.eclipse.emf.ecore.EAttribute getITSystem_Contract()
meth public abstract org.eclipse.emf.ecore.EAttribute getITSystem_DataCategories()
meth public abstract org.eclipse.emf.ecore.EAttribute getITSystem_Licence()
meth public abstract org.eclipse.emf.ecore.EAttribute getITSystem_PermissionConcept()
meth public abstract org.eclipse.emf.ecore.EAttribute getITSystem_Product()
meth public abstract org.eclipse.emf.ecore.EAttribute getITSystem_ServiceHours()
meth public abstract org.eclipse.emf.ecore.EAttribute getITSystem_SystemType()
meth public abstract org.eclipse.emf.ecore.EAttribute getITSystem_Vendor()
meth public abstract org.eclipse.emf.ecore.EAttribute getITSystem_Version()
meth public abstract org.eclipse.emf.ecore.EAttribute getImmediateMeasure_Scenario()
meth public abstract org.eclipse.emf.ecore.EAttribute getImpactRating_Horizon()
meth public abstract org.eclipse.emf.ecore.EAttribute getImpactRating_Level()
meth public abstract org.eclipse.emf.ecore.EAttribute getImpactRating_Reason()
meth public abstract org.eclipse.emf.ecore.EAttribute getImportMapping_Encoding()
meth public abstract org.eclipse.emf.ecore.EAttribute getImportMapping_HeaderRow()
meth public abstract org.eclipse.emf.ecore.EAttribute getImportMapping_Kind()
meth public abstract org.eclipse.emf.ecore.EAttribute getImportMapping_Separator()
meth public abstract org.eclipse.emf.ecore.EAttribute getInformationObject_DataCategory()
meth public abstract org.eclipse.emf.ecore.EAttribute getInformationObject_PersonalData()
meth public abstract org.eclipse.emf.ecore.EAttribute getInformationObject_ProtectionLevel()
meth public abstract org.eclipse.emf.ecore.EAttribute getLiveReference_ApprovedValue()
meth public abstract org.eclipse.emf.ecore.EAttribute getLiveReference_Feature()
meth public abstract org.eclipse.emf.ecore.EAttribute getMeasure_Cost()
meth public abstract org.eclipse.emf.ecore.EAttribute getMeasure_Due()
meth public abstract org.eclipse.emf.ecore.EAttribute getMeasure_Kind()
meth public abstract org.eclipse.emf.ecore.EAttribute getMeasure_State()
meth public abstract org.eclipse.emf.ecore.EAttribute getMeasuredRecovery_Remark()
meth public abstract org.eclipse.emf.ecore.EAttribute getMeasuredRecovery_Time()
meth public abstract org.eclipse.emf.ecore.EAttribute getOrganisationalUnit_RecordingDeferralReason()
meth public abstract org.eclipse.emf.ecore.EAttribute getOrganisationalUnit_RecordingDeferredUntil()
meth public abstract org.eclipse.emf.ecore.EAttribute getOrganisationalUnit_ShortName()
meth public abstract org.eclipse.emf.ecore.EAttribute getOrganisationalUnit_Type()
meth public abstract org.eclipse.emf.ecore.EAttribute getPerson_Function()
meth public abstract org.eclipse.emf.ecore.EAttribute getPerson_Mail()
meth public abstract org.eclipse.emf.ecore.EAttribute getPerson_Mobile()
meth public abstract org.eclipse.emf.ecore.EAttribute getPerson_Phone()
meth public abstract org.eclipse.emf.ecore.EAttribute getPerson_PrivatePhone()
meth public abstract org.eclipse.emf.ecore.EAttribute getPlanSection_Chapter()
meth public abstract org.eclipse.emf.ecore.EAttribute getPlanSection_GeneratedName()
meth public abstract org.eclipse.emf.ecore.EAttribute getPlanSection_GeneratedText()
meth public abstract org.eclipse.emf.ecore.EAttribute getPlanSection_Generator()
meth public abstract org.eclipse.emf.ecore.EAttribute getPlanSection_Text()
meth public abstract org.eclipse.emf.ecore.EAttribute getPlanStep_ExpectedDuration()
meth public abstract org.eclipse.emf.ecore.EAttribute getPlanStep_MaximumDuration()
meth public abstract org.eclipse.emf.ecore.EAttribute getPlanStep_Number()
meth public abstract org.eclipse.emf.ecore.EAttribute getPlanStep_Phase()
meth public abstract org.eclipse.emf.ecore.EAttribute getPlanStep_Prerequisites()
meth public abstract org.eclipse.emf.ecore.EAttribute getPlanStep_Remark()
meth public abstract org.eclipse.emf.ecore.EAttribute getPlanStep_Test()
meth public abstract org.eclipse.emf.ecore.EAttribute getPriorityWeight_Criterion()
meth public abstract org.eclipse.emf.ecore.EAttribute getPriorityWeight_Weight()
meth public abstract org.eclipse.emf.ecore.EAttribute getProcessAnalysis_Date()
meth public abstract org.eclipse.emf.ecore.EAttribute getProcessAnalysis_Result()
meth public abstract org.eclipse.emf.ecore.EAttribute getProcessAnalysis_ReviewInterval()
meth public abstract org.eclipse.emf.ecore.EAttribute getProcessPriority_DeferralReason()
meth public abstract org.eclipse.emf.ecore.EAttribute getProcessPriority_Deferred()
meth public abstract org.eclipse.emf.ecore.EAttribute getProcessPriority_Economy()
meth public abstract org.eclipse.emf.ecore.EAttribute getProcessPriority_Effort()
meth public abstract org.eclipse.emf.ecore.EAttribute getProcessPriority_LegalDeadline()
meth public abstract org.eclipse.emf.ecore.EAttribute getProcessPriority_PublicInterest()
meth public abstract org.eclipse.emf.ecore.EAttribute getProcessPriority_Volume()
meth public abstract org.eclipse.emf.ecore.EAttribute getProcess_BpmnAsIs()
meth public abstract org.eclipse.emf.ecore.EAttribute getProcess_BpmnToBe()
meth public abstract org.eclipse.emf.ecore.EAttribute getProcess_CaseVolume()
meth public abstract org.eclipse.emf.ecore.EAttribute getProcess_Documents()
meth public abstract org.eclipse.emf.ecore.EAttribute getProcess_ElectronicPayment()
meth public abstract org.eclipse.emf.ecore.EAttribute getProcess_ExternalParticipants()
meth public abstract org.eclipse.emf.ecore.EAttribute getProcess_Fees()
meth public abstract org.eclipse.emf.ecore.EAttribute getProcess_Field()
meth public abstract org.eclipse.emf.ecore.EAttribute getProcess_FormRequirement()
meth public abstract org.eclipse.emf.ecore.EAttribute getProcess_Internal()
meth public abstract org.eclipse.emf.ecore.EAttribute getProcess_Keys()
meth public abstract org.eclipse.emf.ecore.EAttribute getProcess_Kind()
meth public abstract org.eclipse.emf.ecore.EAttribute getProcess_LegalBasis()
meth public abstract org.eclipse.emf.ecore.EAttribute getProcess_MediaBreaks()
meth public abstract org.eclipse.emf.ecore.EAttribute getProcess_OnlineMaturity()
meth public abstract org.eclipse.emf.ecore.EAttribute getProcess_PersonalDataReference()
meth public abstract org.eclipse.emf.ecore.EAttribute getProcess_ProcessingTime()
meth public abstract org.eclipse.emf.ecore.EAttribute getProcess_ProfileState()
meth public abstract org.eclipse.emf.ecore.EAttribute getProcess_Result()
meth public abstract org.eclipse.emf.ecore.EAttribute getProcess_ReviewInterval()
meth public abstract org.eclipse.emf.ecore.EAttribute getProcess_ReviewedOn()
meth public abstract org.eclipse.emf.ecore.EAttribute getProcess_SignatureRequirement()
meth public abstract org.eclipse.emf.ecore.EAttribute getProcess_TargetApprovedOn()
meth public abstract org.eclipse.emf.ecore.EAttribute getProcess_Trigger()
meth public abstract org.eclipse.emf.ecore.EAttribute getProfileField_Feature()
meth public abstract org.eclipse.emf.ecore.EAttribute getProfileField_Kinds()
meth public abstract org.eclipse.emf.ecore.EAttribute getProfileField_Required()
meth public abstract org.eclipse.emf.ecore.EAttribute getProfileField_Weight()
meth public abstract org.eclipse.emf.ecore.EAttribute getProtocolEntry_At()
meth public abstract org.eclipse.emf.ecore.EAttribute getProtocolEntry_Deviation()
meth public abstract org.eclipse.emf.ecore.EAttribute getProtocolEntry_Event()
meth public abstract org.eclipse.emf.ecore.EAttribute getProvider_Availability()
meth public abstract org.eclipse.emf.ecore.EAttribute getProvider_Contract()
meth public abstract org.eclipse.emf.ecore.EAttribute getProvider_SlaResponse()
meth public abstract org.eclipse.emf.ecore.EAttribute getProvider_SlaRestore()
meth public abstract org.eclipse.emf.ecore.EAttribute getQuestionnaire_Due()
meth public abstract org.eclipse.emf.ecore.EAttribute getQuestionnaire_Fingerprint()
meth public abstract org.eclipse.emf.ecore.EAttribute getQuestionnaire_Questions()
meth public abstract org.eclipse.emf.ecore.EAttribute getQuestionnaire_RemindedOn()
meth public abstract org.eclipse.emf.ecore.EAttribute getQuestionnaire_SentOn()
meth public abstract org.eclipse.emf.ecore.EAttribute getQuestionnaire_State()
meth public abstract org.eclipse.emf.ecore.EAttribute getRecommendation_Number()
meth public abstract org.eclipse.emf.ecore.EAttribute getRecommendation_Page()
meth public abstract org.eclipse.emf.ecore.EAttribute getRedundancyGroup_FailoverTime()
meth public abstract org.eclipse.emf.ecore.EAttribute getRedundancyGroup_Required()
meth public abstract org.eclipse.emf.ecore.EAttribute getReferenceCatalogue_Date()
meth public abstract org.eclipse.emf.ecore.EAttribute getReferenceCatalogue_Source()
meth public abstract org.eclipse.emf.ecore.EAttribute getReferenceCatalogue_Version()
meth public abstract org.eclipse.emf.ecore.EAttribute getRequirement_NeededFrom()
meth public abstract org.eclipse.emf.ecore.EAttribute getRequirement_QuantityEmergency()
meth public abstract org.eclipse.emf.ecore.EAttribute getRequirement_QuantityNormal()
meth public abstract org.eclipse.emf.ecore.EAttribute getResource_BackupCycle()
meth public abstract org.eclipse.emf.ecore.EAttribute getResource_Evidence()
meth public abstract org.eclipse.emf.ecore.EAttribute getResource_EvidenceDate()
meth public abstract org.eclipse.emf.ecore.EAttribute getResource_Hours()
meth public abstract org.eclipse.emf.ecore.EAttribute getResource_LastRestoreTest()
meth public abstract org.eclipse.emf.ecore.EAttribute getResource_OperatorKind()
meth public abstract org.eclipse.emf.ecore.EAttribute getResource_RecoveryPeople()
meth public abstract org.eclipse.emf.ecore.EAttribute getResource_RecoveryTime()
meth public abstract org.eclipse.emf.ecore.EAttribute getResource_Rpa()
meth public abstract org.eclipse.emf.ecore.EAttribute getResource_SinglePointAccepted()
meth public abstract org.eclipse.emf.ecore.EAttribute getRole_EmergencyKind()
meth public abstract org.eclipse.emf.ecore.EAttribute getRole_Phone()
meth public abstract org.eclipse.emf.ecore.EAttribute getRole_Reachability()
meth public abstract org.eclipse.emf.ecore.EAttribute getRuleSetting_Reason()
meth public abstract org.eclipse.emf.ecore.EAttribute getRuleSetting_Rule()
meth public abstract org.eclipse.emf.ecore.EAttribute getRuleSetting_Severity()
meth public abstract org.eclipse.emf.ecore.EAttribute getSavedView_Columns()
meth public abstract org.eclipse.emf.ecore.EAttribute getSavedView_Sort()
meth public abstract org.eclipse.emf.ecore.EAttribute getSavedView_Table()
meth public abstract org.eclipse.emf.ecore.EAttribute getSettings_ContinuityLevel()
meth public abstract org.eclipse.emf.ecore.EAttribute getSettings_DetectionTime()
meth public abstract org.eclipse.emf.ecore.EAttribute getSettings_DuplicateThreshold()
meth public abstract org.eclipse.emf.ecore.EAttribute getSettings_Horizons()
meth public abstract org.eclipse.emf.ecore.EAttribute getSettings_RequiredFields()
meth public abstract org.eclipse.emf.ecore.EAttribute getSettings_RequiredProfileFields()
meth public abstract org.eclipse.emf.ecore.EAttribute getSettings_SuggestionThreshold()
meth public abstract org.eclipse.emf.ecore.EAttribute getSettings_ToleranceLevel()
meth public abstract org.eclipse.emf.ecore.EAttribute getSite_Address()
meth public abstract org.eclipse.emf.ecore.EAttribute getSite_RoomType()
meth public abstract org.eclipse.emf.ecore.EAttribute getSite_SiteType()
meth public abstract org.eclipse.emf.ecore.EAttribute getStaffGroup_MinimumEmergency()
meth public abstract org.eclipse.emf.ecore.EAttribute getStaffGroup_Qualification()
meth public abstract org.eclipse.emf.ecore.EAttribute getStaffGroup_Size()
meth public abstract org.eclipse.emf.ecore.EAttribute getSurveyAnswer_AnsweredBy()
meth public abstract org.eclipse.emf.ecore.EAttribute getSurveyAnswer_AnsweredOn()
meth public abstract org.eclipse.emf.ecore.EAttribute getSurveyAnswer_Before()
meth public abstract org.eclipse.emf.ecore.EAttribute getSurveyAnswer_Decision()
meth public abstract org.eclipse.emf.ecore.EAttribute getSurveyAnswer_Horizon()
meth public abstract org.eclipse.emf.ecore.EAttribute getSurveyAnswer_Question()
meth public abstract org.eclipse.emf.ecore.EAttribute getSurveyAnswer_Value()
meth public abstract org.eclipse.emf.ecore.EAttribute getSurveyReturn_AnsweredBy()
meth public abstract org.eclipse.emf.ecore.EAttribute getSurveyReturn_AnsweredOn()
meth public abstract org.eclipse.emf.ecore.EAttribute getSurveyReturn_Checksum()
meth public abstract org.eclipse.emf.ecore.EAttribute getSurveyReturn_File()
meth public abstract org.eclipse.emf.ecore.EAttribute getSurveyReturn_ReadOn()
meth public abstract org.eclipse.emf.ecore.EAttribute getSurvey_ClosedOn()
meth public abstract org.eclipse.emf.ecore.EAttribute getSurvey_Due()
meth public abstract org.eclipse.emf.ecore.EAttribute getSurvey_SentOn()
meth public abstract org.eclipse.emf.ecore.EAttribute getSystemInterface_Data()
meth public abstract org.eclipse.emf.ecore.EClass getAdministration()
meth public abstract org.eclipse.emf.ecore.EClass getAlarmStep()
meth public abstract org.eclipse.emf.ecore.EClass getAspectEvidence()
meth public abstract org.eclipse.emf.ecore.EClass getBusinessImpact()
meth public abstract org.eclipse.emf.ecore.EClass getCatalogueEntry()
meth public abstract org.eclipse.emf.ecore.EClass getCatalogueMapping()
meth public abstract org.eclipse.emf.ecore.EClass getChangeEntry()
meth public abstract org.eclipse.emf.ecore.EClass getColumnCondition()
meth public abstract org.eclipse.emf.ecore.EClass getColumnMapping()
meth public abstract org.eclipse.emf.ecore.EClass getCommunicationEntry()
meth public abstract org.eclipse.emf.ecore.EClass getComponent()
meth public abstract org.eclipse.emf.ecore.EClass getContact()
meth public abstract org.eclipse.emf.ecore.EClass getContinuityRegister()
meth public abstract org.eclipse.emf.ecore.EClass getCriticalPeriod()
meth public abstract org.eclipse.emf.ecore.EClass getDamageCategory()
meth public abstract org.eclipse.emf.ecore.EClass getDamageLevel()
meth public abstract org.eclipse.emf.ecore.EClass getDependable()
meth public abstract org.eclipse.emf.ecore.EClass getDependency()
meth public abstract org.eclipse.emf.ecore.EClass getDistributionCopy()
meth public abstract org.eclipse.emf.ecore.EClass getDocumentControl()
meth public abstract org.eclipse.emf.ecore.EClass getDocumentReview()
meth public abstract org.eclipse.emf.ecore.EClass getDuplicateDecision()
meth public abstract org.eclipse.emf.ecore.EClass getEdition()
meth public abstract org.eclipse.emf.ecore.EClass getEditionFact()
meth public abstract org.eclipse.emf.ecore.EClass getEditionFile()
meth public abstract org.eclipse.emf.ecore.EClass getEditionPart()
meth public abstract org.eclipse.emf.ecore.EClass getElement()
meth public abstract org.eclipse.emf.ecore.EClass getEmergencyPlan()
meth public abstract org.eclipse.emf.ecore.EClass getExercise()
meth public abstract org.eclipse.emf.ecore.EClass getExistingRule()
meth public abstract org.eclipse.emf.ecore.EClass getFailureScenario()
meth public abstract org.eclipse.emf.ecore.EClass getFileRoot()
meth public abstract org.eclipse.emf.ecore.EClass getFinding()
meth public abstract org.eclipse.emf.ecore.EClass getITSystem()
meth public abstract org.eclipse.emf.ecore.EClass getImmediateMeasure()
meth public abstract org.eclipse.emf.ecore.EClass getImpactRating()
meth public abstract org.eclipse.emf.ecore.EClass getImportMapping()
meth public abstract org.eclipse.emf.ecore.EClass getInformationObject()
meth public abstract org.eclipse.emf.ecore.EClass getLandscape()
meth public abstract org.eclipse.emf.ecore.EClass getLiveReference()
meth public abstract org.eclipse.emf.ecore.EClass getMeasure()
meth public abstract org.eclipse.emf.ecore.EClass getMeasuredRecovery()
meth public abstract org.eclipse.emf.ecore.EClass getOrganisationalUnit()
meth public abstract org.eclipse.emf.ecore.EClass getPerson()
meth public abstract org.eclipse.emf.ecore.EClass getPlanSection()
meth public abstract org.eclipse.emf.ecore.EClass getPlanStep()
meth public abstract org.eclipse.emf.ecore.EClass getPriorityWeight()
meth public abstract org.eclipse.emf.ecore.EClass getProcess()
meth public abstract org.eclipse.emf.ecore.EClass getProcessAnalysis()
meth public abstract org.eclipse.emf.ecore.EClass getProcessDependency()
meth public abstract org.eclipse.emf.ecore.EClass getProcessPriority()
meth public abstract org.eclipse.emf.ecore.EClass getProcessRegister()
meth public abstract org.eclipse.emf.ecore.EClass getProfileField()
meth public abstract org.eclipse.emf.ecore.EClass getProtocolEntry()
meth public abstract org.eclipse.emf.ecore.EClass getProvider()
meth public abstract org.eclipse.emf.ecore.EClass getQuestionnaire()
meth public abstract org.eclipse.emf.ecore.EClass getRecommendation()
meth public abstract org.eclipse.emf.ecore.EClass getRedundancyGroup()
meth public abstract org.eclipse.emf.ecore.EClass getReferenceCatalogue()
meth public abstract org.eclipse.emf.ecore.EClass getRequirement()
meth public abstract org.eclipse.emf.ecore.EClass getResource()
meth public abstract org.eclipse.emf.ecore.EClass getResponsible()
meth public abstract org.eclipse.emf.ecore.EClass getRole()
meth public abstract org.eclipse.emf.ecore.EClass getRuleSetting()
meth public abstract org.eclipse.emf.ecore.EClass getSavedView()
meth public abstract org.eclipse.emf.ecore.EClass getSettings()
meth public abstract org.eclipse.emf.ecore.EClass getSite()
meth public abstract org.eclipse.emf.ecore.EClass getStaffGroup()
meth public abstract org.eclipse.emf.ecore.EClass getSurvey()
meth public abstract org.eclipse.emf.ecore.EClass getSurveyAnswer()
meth public abstract org.eclipse.emf.ecore.EClass getSurveyReturn()
meth public abstract org.eclipse.emf.ecore.EClass getSystemInterface()
meth public abstract org.eclipse.emf.ecore.EDataType getDate()
meth public abstract org.eclipse.emf.ecore.EDataType getDuration()
meth public abstract org.eclipse.emf.ecore.EDataType getPeriod()
meth public abstract org.eclipse.emf.ecore.EEnum getAnswerDecision()
meth public abstract org.eclipse.emf.ecore.EEnum getAnswerStatus()
meth public abstract org.eclipse.emf.ecore.EEnum getCollectionMethod()
meth public abstract org.eclipse.emf.ecore.EEnum getContinuityLevel()
meth public abstract org.eclipse.emf.ecore.EEnum getCopyMedium()
meth public abstract org.eclipse.emf.ecore.EEnum getDependencyOrigin()
meth public abstract org.eclipse.emf.ecore.EEnum getDocumentStatus()
meth public abstract org.eclipse.emf.ecore.EEnum getEmergencyRoleKind()
meth public abstract org.eclipse.emf.ecore.EEnum getEvidence()
meth public abstract org.eclipse.emf.ecore.EEnum getExerciseKind()
meth public abstract org.eclipse.emf.ecore.EEnum getMappingStatus()
meth public abstract org.eclipse.emf.ecore.EEnum getMeasureKind()
meth public abstract org.eclipse.emf.ecore.EEnum getOperatorKind()
meth public abstract org.eclipse.emf.ecore.EEnum getPeriodRepeat()
meth public abstract org.eclipse.emf.ecore.EEnum getPlanKind()
meth public abstract org.eclipse.emf.ecore.EEnum getPlanPhase()
meth public abstract org.eclipse.emf.ecore.EEnum getPreAnalysisResult()
meth public abstract org.eclipse.emf.ecore.EEnum getProcessKind()
meth public abstract org.eclipse.emf.ecore.EEnum getProfileState()
meth public abstract org.eclipse.emf.ecore.EEnum getQuestionnaireState()
meth public abstract org.eclipse.emf.ecore.EEnum getResponsibility()
meth public abstract org.eclipse.emf.ecore.EEnum getRuleSeverity()
meth public abstract org.eclipse.emf.ecore.EEnum getWorkState()
meth public abstract org.eclipse.emf.ecore.EReference getAdministration_Persons()
meth public abstract org.eclipse.emf.ecore.EReference getAdministration_Roles()
meth public abstract org.eclipse.emf.ecore.EReference getAdministration_Settings()
meth public abstract org.eclipse.emf.ecore.EReference getAdministration_Units()
meth public abstract org.eclipse.emf.ecore.EReference getAlarmStep_Called()
meth public abstract org.eclipse.emf.ecore.EReference getAlarmStep_Caller()
meth public abstract org.eclipse.emf.ecore.EReference getAlarmStep_EscalatesTo()
meth public abstract org.eclipse.emf.ecore.EReference getAspectEvidence_Owner()
meth public abstract org.eclipse.emf.ecore.EReference getBusinessImpact_AnsweredBy()
meth public abstract org.eclipse.emf.ecore.EReference getBusinessImpact_ApprovedBy()
meth public abstract org.eclipse.emf.ecore.EReference getBusinessImpact_CriticalPeriods()
meth public abstract org.eclipse.emf.ecore.EReference getBusinessImpact_PreAnalysisBy()
meth public abstract org.eclipse.emf.ecore.EReference getBusinessImpact_Ratings()
meth public abstract org.eclipse.emf.ecore.EReference getCatalogueEntry_Children()
meth public abstract org.eclipse.emf.ecore.EReference getCatalogueEntry_Parent()
meth public abstract org.eclipse.emf.ecore.EReference getCatalogueMapping_Entry()
meth public abstract org.eclipse.emf.ecore.EReference getCatalogueMapping_Process()
meth public abstract org.eclipse.emf.ecore.EReference getChangeEntry_By()
meth public abstract org.eclipse.emf.ecore.EReference getCommunicationEntry_Responsible()
meth public abstract org.eclipse.emf.ecore.EReference getContinuityRegister_Exercises()
meth public abstract org.eclipse.emf.ecore.EReference getContinuityRegister_ExistingRules()
meth public abstract org.eclipse.emf.ecore.EReference getContinuityRegister_Findings()
meth public abstract org.eclipse.emf.ecore.EReference getContinuityRegister_Measures()
meth public abstract org.eclipse.emf.ecore.EReference getContinuityRegister_Scenarios()
meth public abstract org.eclipse.emf.ecore.EReference getContinuityRegister_Surveys()
meth public abstract org.eclipse.emf.ecore.EReference getDamageCategory_Levels()
meth public abstract org.eclipse.emf.ecore.EReference getDependable_Deputy()
meth public abstract org.eclipse.emf.ecore.EReference getDependable_Owner()
meth public abstract org.eclipse.emf.ecore.EReference getDependable_Unit()
meth public abstract org.eclipse.emf.ecore.EReference getDependency_Dependent()
meth public abstract org.eclipse.emf.ecore.EReference getDistributionCopy_Holder()
meth public abstract org.eclipse.emf.ecore.EReference getDocumentControl_ApprovedBy()
meth public abstract org.eclipse.emf.ecore.EReference getDocumentControl_Author()
meth public abstract org.eclipse.emf.ecore.EReference getDocumentControl_Changes()
meth public abstract org.eclipse.emf.ecore.EReference getDocumentControl_Copies()
meth public abstract org.eclipse.emf.ecore.EReference getDocumentControl_Editions()
meth public abstract org.eclipse.emf.ecore.EReference getDocumentControl_Reviews()
meth public abstract org.eclipse.emf.ecore.EReference getDocumentReview_By()
meth public abstract org.eclipse.emf.ecore.EReference getDuplicateDecision_First()
meth public abstract org.eclipse.emf.ecore.EReference getDuplicateDecision_Second()
meth public abstract org.eclipse.emf.ecore.EReference getEdition_ApprovedBy()
meth public abstract org.eclipse.emf.ecore.EReference getEdition_Facts()
meth public abstract org.eclipse.emf.ecore.EReference getEdition_Files()
meth public abstract org.eclipse.emf.ecore.EReference getEdition_Parts()
meth public abstract org.eclipse.emf.ecore.EReference getEmergencyPlan_AlarmSteps()
meth public abstract org.eclipse.emf.ecore.EReference getEmergencyPlan_Communications()
meth public abstract org.eclipse.emf.ecore.EReference getEmergencyPlan_Control()
meth public abstract org.eclipse.emf.ecore.EReference getEmergencyPlan_ImmediateMeasures()
meth public abstract org.eclipse.emf.ecore.EReference getEmergencyPlan_Sections()
meth public abstract org.eclipse.emf.ecore.EReference getEmergencyPlan_Steps()
meth public abstract org.eclipse.emf.ecore.EReference getEmergencyPlan_Subject()
meth public abstract org.eclipse.emf.ecore.EReference getEmergencyPlan_Unit()
meth public abstract org.eclipse.emf.ecore.EReference getExercise_FollowUps()
meth public abstract org.eclipse.emf.ecore.EReference getExercise_Lead()
meth public abstract org.eclipse.emf.ecore.EReference getExercise_Measurements()
meth public abstract org.eclipse.emf.ecore.EReference getExercise_Participants()
meth public abstract org.eclipse.emf.ecore.EReference getExercise_Plans()
meth public abstract org.eclipse.emf.ecore.EReference getExercise_Protocol()
meth public abstract org.eclipse.emf.ecore.EReference getExistingRule_Chapter()
meth public abstract org.eclipse.emf.ecore.EReference getExistingRule_Owner()
meth public abstract org.eclipse.emf.ecore.EReference getFailureScenario_Containers()
meth public abstract org.eclipse.emf.ecore.EReference getFailureScenario_Failed()
meth public abstract org.eclipse.emf.ecore.EReference getFinding_Owner()
meth public abstract org.eclipse.emf.ecore.EReference getFinding_Recommendations()
meth public abstract org.eclipse.emf.ecore.EReference getITSystem_HostedBy()
meth public abstract org.eclipse.emf.ecore.EReference getITSystem_Interfaces()
meth public abstract org.eclipse.emf.ecore.EReference getImmediateMeasure_Responsible()
meth public abstract org.eclipse.emf.ecore.EReference getImpactRating_Category()
meth public abstract org.eclipse.emf.ecore.EReference getImportMapping_Columns()
meth public abstract org.eclipse.emf.ecore.EReference getInformationObject_StoredBy()
meth public abstract org.eclipse.emf.ecore.EReference getLandscape_Dependencies()
meth public abstract org.eclipse.emf.ecore.EReference getLandscape_Groups()
meth public abstract org.eclipse.emf.ecore.EReference getLandscape_Resources()
meth public abstract org.eclipse.emf.ecore.EReference getLiveReference_Target()
meth public abstract org.eclipse.emf.ecore.EReference getMeasure_Responsible()
meth public abstract org.eclipse.emf.ecore.EReference getMeasure_Subjects()
meth public abstract org.eclipse.emf.ecore.EReference getMeasuredRecovery_Resource()
meth public abstract org.eclipse.emf.ecore.EReference getOrganisationalUnit_Children()
meth public abstract org.eclipse.emf.ecore.EReference getOrganisationalUnit_Head()
meth public abstract org.eclipse.emf.ecore.EReference getOrganisationalUnit_Location()
meth public abstract org.eclipse.emf.ecore.EReference getOrganisationalUnit_Parent()
meth public abstract org.eclipse.emf.ecore.EReference getPerson_Unit()
meth public abstract org.eclipse.emf.ecore.EReference getPlanSection_References()
meth public abstract org.eclipse.emf.ecore.EReference getPlanSection_Sections()
meth public abstract org.eclipse.emf.ecore.EReference getPlanSection_Subject()
meth public abstract org.eclipse.emf.ecore.EReference getPlanStep_PerformingSystem()
meth public abstract org.eclipse.emf.ecore.EReference getPlanStep_Responsible()
meth public abstract org.eclipse.emf.ecore.EReference getPlanStep_Successors()
meth public abstract org.eclipse.emf.ecore.EReference getProcessAnalysis_Person()
meth public abstract org.eclipse.emf.ecore.EReference getProcessDependency_Supplier()
meth public abstract org.eclipse.emf.ecore.EReference getProcessRegister_DuplicateDecisions()
meth public abstract org.eclipse.emf.ecore.EReference getProcessRegister_Evidences()
meth public abstract org.eclipse.emf.ecore.EReference getProcessRegister_Processes()
meth public abstract org.eclipse.emf.ecore.EReference getProcess_Analyses()
meth public abstract org.eclipse.emf.ecore.EReference getProcess_Analyst()
meth public abstract org.eclipse.emf.ecore.EReference getProcess_DataObjects()
meth public abstract org.eclipse.emf.ecore.EReference getProcess_Impact()
meth public abstract org.eclipse.emf.ecore.EReference getProcess_ParticipatingUnits()
meth public abstract org.eclipse.emf.ecore.EReference getProcess_Priority()
meth public abstract org.eclipse.emf.ecore.EReference getProcess_TargetApprovedBy()
meth public abstract org.eclipse.emf.ecore.EReference getProvider_Contacts()
meth public abstract org.eclipse.emf.ecore.EReference getQuestionnaire_Answers()
meth public abstract org.eclipse.emf.ecore.EReference getQuestionnaire_Respondent()
meth public abstract org.eclipse.emf.ecore.EReference getQuestionnaire_Returns()
meth public abstract org.eclipse.emf.ecore.EReference getQuestionnaire_Subjects()
meth public abstract org.eclipse.emf.ecore.EReference getRedundancyGroup_Members()
meth public abstract org.eclipse.emf.ecore.EReference getReferenceCatalogue_Entries()
meth public abstract org.eclipse.emf.ecore.EReference getReferenceCatalogue_Mappings()
meth public abstract org.eclipse.emf.ecore.EReference getRequirement_Group()
meth public abstract org.eclipse.emf.ecore.EReference getRequirement_Resource()
meth public abstract org.eclipse.emf.ecore.EReference getResource_Children()
meth public abstract org.eclipse.emf.ecore.EReference getResource_Location()
meth public abstract org.eclipse.emf.ecore.EReference getResource_Operator()
meth public abstract org.eclipse.emf.ecore.EReference getResource_Parent()
meth public abstract org.eclipse.emf.ecore.EReference getResource_RecoveryTeam()
meth public abstract org.eclipse.emf.ecore.EReference getRole_Deputies()
meth public abstract org.eclipse.emf.ecore.EReference getRole_Holder()
meth public abstract org.eclipse.emf.ecore.EReference getRole_Unit()
meth public abstract org.eclipse.emf.ecore.EReference getSavedView_Filters()
meth public abstract org.eclipse.emf.ecore.EReference getSettings_DamageCategories()
meth public abstract org.eclipse.emf.ecore.EReference getSettings_ImportMappings()
meth public abstract org.eclipse.emf.ecore.EReference getSettings_PriorityWeights()
meth public abstract org.eclipse.emf.ecore.EReference getSettings_ProfileFields()
meth public abstract org.eclipse.emf.ecore.EReference getSettings_RuleSettings()
meth public abstract org.eclipse.emf.ecore.EReference getSettings_Views()
meth public abstract org.eclipse.emf.ecore.EReference getSite_Alternative()
meth public abstract org.eclipse.emf.ecore.EReference getStaffGroup_Members()
meth public abstract org.eclipse.emf.ecore.EReference getSurveyAnswer_About()
meth public abstract org.eclipse.emf.ecore.EReference getSurveyAnswer_Category()
meth public abstract org.eclipse.emf.ecore.EReference getSurveyAnswer_Subject()
meth public abstract org.eclipse.emf.ecore.EReference getSurvey_Questionnaires()
meth public abstract org.eclipse.emf.ecore.EReference getSystemInterface_Target()
meth public abstract org.ratswerk.model.ModelFactory getModelFactory()

CLSS public abstract interface static org.ratswerk.model.ModelPackage$Literals
 outer org.ratswerk.model.ModelPackage
fld public final static org.eclipse.emf.ecore.EAttribute ADMINISTRATION__AGS
fld public final static org.eclipse.emf.ecore.EAttribute ADMINISTRATION__INHABITANTS
fld public final static org.eclipse.emf.ecore.EAttribute ALARM_STEP__CHANNEL
fld public final static org.eclipse.emf.ecore.EAttribute ALARM_STEP__CONDITION
fld public final static org.eclipse.emf.ecore.EAttribute ALARM_STEP__DEADLINE
fld public final static org.eclipse.emf.ecore.EAttribute ALARM_STEP__ESCALATE_AFTER
fld public final static org.eclipse.emf.ecore.EAttribute ALARM_STEP__MESSAGE
fld public final static org.eclipse.emf.ecore.EAttribute ASPECT_EVIDENCE__ASPECT
fld public final static org.eclipse.emf.ecore.EAttribute ASPECT_EVIDENCE__FILE
fld public final static org.eclipse.emf.ecore.EAttribute ASPECT_EVIDENCE__PARAGRAPH
fld public final static org.eclipse.emf.ecore.EAttribute ASPECT_EVIDENCE__VALID_FROM
fld public final static org.eclipse.emf.ecore.EAttribute BUSINESS_IMPACT__ANSWERED_ON
fld public final static org.eclipse.emf.ecore.EAttribute BUSINESS_IMPACT__APPROVED_ON
fld public final static org.eclipse.emf.ecore.EAttribute BUSINESS_IMPACT__MANUAL_MTPD
fld public final static org.eclipse.emf.ecore.EAttribute BUSINESS_IMPACT__MANUAL_MTPD_REASON
fld public final static org.eclipse.emf.ecore.EAttribute BUSINESS_IMPACT__MAXIMUM_EMERGENCY_OPERATION
fld public final static org.eclipse.emf.ecore.EAttribute BUSINESS_IMPACT__MBCO
fld public final static org.eclipse.emf.ecore.EAttribute BUSINESS_IMPACT__MBCO_PERCENT
fld public final static org.eclipse.emf.ecore.EAttribute BUSINESS_IMPACT__METHOD
fld public final static org.eclipse.emf.ecore.EAttribute BUSINESS_IMPACT__NEXT_REVIEW
fld public final static org.eclipse.emf.ecore.EAttribute BUSINESS_IMPACT__PARTICIPANTS
fld public final static org.eclipse.emf.ecore.EAttribute BUSINESS_IMPACT__PRE_ANALYSIS
fld public final static org.eclipse.emf.ecore.EAttribute BUSINESS_IMPACT__PRE_ANALYSIS_ON
fld public final static org.eclipse.emf.ecore.EAttribute BUSINESS_IMPACT__PRE_ANALYSIS_REASON
fld public final static org.eclipse.emf.ecore.EAttribute BUSINESS_IMPACT__STATUS
fld public final static org.eclipse.emf.ecore.EAttribute BUSINESS_IMPACT__WEIGHT
fld public final static org.eclipse.emf.ecore.EAttribute BUSINESS_IMPACT__WORKAROUND
fld public final static org.eclipse.emf.ecore.EAttribute CATALOGUE_ENTRY__FIELD
fld public final static org.eclipse.emf.ecore.EAttribute CATALOGUE_ENTRY__FORMER_KEYS
fld public final static org.eclipse.emf.ecore.EAttribute CATALOGUE_ENTRY__KEY
fld public final static org.eclipse.emf.ecore.EAttribute CATALOGUE_ENTRY__REMOVED_IN
fld public final static org.eclipse.emf.ecore.EAttribute CATALOGUE_ENTRY__RESPONSIBILITY
fld public final static org.eclipse.emf.ecore.EAttribute CATALOGUE_ENTRY__RESPONSIBILITY_REASON
fld public final static org.eclipse.emf.ecore.EAttribute CATALOGUE_ENTRY__SITUATION
fld public final static org.eclipse.emf.ecore.EAttribute CATALOGUE_ENTRY__TYPE
fld public final static org.eclipse.emf.ecore.EAttribute CATALOGUE_ENTRY__VOLUME
fld public final static org.eclipse.emf.ecore.EAttribute CATALOGUE_MAPPING__DECIDED_BY
fld public final static org.eclipse.emf.ecore.EAttribute CATALOGUE_MAPPING__DECIDED_ON
fld public final static org.eclipse.emf.ecore.EAttribute CATALOGUE_MAPPING__OPEN_QUESTION
fld public final static org.eclipse.emf.ecore.EAttribute CATALOGUE_MAPPING__REASON
fld public final static org.eclipse.emf.ecore.EAttribute CATALOGUE_MAPPING__STATUS
fld public final static org.eclipse.emf.ecore.EAttribute CHANGE_ENTRY__ON
fld public final static org.eclipse.emf.ecore.EAttribute CHANGE_ENTRY__TEXT
fld public final static org.eclipse.emf.ecore.EAttribute CHANGE_ENTRY__VERSION
fld public final static org.eclipse.emf.ecore.EAttribute COLUMN_CONDITION__COLUMN
fld public final static org.eclipse.emf.ecore.EAttribute COLUMN_CONDITION__EXPRESSION
fld public final static org.eclipse.emf.ecore.EAttribute COLUMN_MAPPING__SOURCE
fld public final static org.eclipse.emf.ecore.EAttribute COLUMN_MAPPING__TARGET
fld public final static org.eclipse.emf.ecore.EAttribute COMMUNICATION_ENTRY__AUDIENCE
fld public final static org.eclipse.emf.ecore.EAttribute COMMUNICATION_ENTRY__CHANNEL
fld public final static org.eclipse.emf.ecore.EAttribute COMMUNICATION_ENTRY__TIMING
fld public final static org.eclipse.emf.ecore.EAttribute COMPONENT__COMPONENT_TYPE
fld public final static org.eclipse.emf.ecore.EAttribute CONTACT__HOURS
fld public final static org.eclipse.emf.ecore.EAttribute CONTACT__MAIL
fld public final static org.eclipse.emf.ecore.EAttribute CONTACT__PHONE
fld public final static org.eclipse.emf.ecore.EAttribute CRITICAL_PERIOD__FROM
fld public final static org.eclipse.emf.ecore.EAttribute CRITICAL_PERIOD__MTPD
fld public final static org.eclipse.emf.ecore.EAttribute CRITICAL_PERIOD__REASON
fld public final static org.eclipse.emf.ecore.EAttribute CRITICAL_PERIOD__REPEAT
fld public final static org.eclipse.emf.ecore.EAttribute CRITICAL_PERIOD__TO
fld public final static org.eclipse.emf.ecore.EAttribute DAMAGE_LEVEL__LEVEL
fld public final static org.eclipse.emf.ecore.EAttribute DAMAGE_LEVEL__MEANING
fld public final static org.eclipse.emf.ecore.EAttribute DAMAGE_LEVEL__NAME
fld public final static org.eclipse.emf.ecore.EAttribute DEPENDABLE__REQUIRED_RPO
fld public final static org.eclipse.emf.ecore.EAttribute DEPENDABLE__REQUIRED_RTO
fld public final static org.eclipse.emf.ecore.EAttribute DEPENDABLE__REQUIRED_RTO_REASON
fld public final static org.eclipse.emf.ecore.EAttribute DEPENDABLE__RESTART_TIME
fld public final static org.eclipse.emf.ecore.EAttribute DEPENDENCY__BRIDGING
fld public final static org.eclipse.emf.ecore.EAttribute DEPENDENCY__ORIGIN
fld public final static org.eclipse.emf.ecore.EAttribute DEPENDENCY__ORIGIN_STEP
fld public final static org.eclipse.emf.ecore.EAttribute DEPENDENCY__REASON
fld public final static org.eclipse.emf.ecore.EAttribute DISTRIBUTION_COPY__HANDED_OUT_ON
fld public final static org.eclipse.emf.ecore.EAttribute DISTRIBUTION_COPY__MEDIUM
fld public final static org.eclipse.emf.ecore.EAttribute DISTRIBUTION_COPY__NUMBER
fld public final static org.eclipse.emf.ecore.EAttribute DISTRIBUTION_COPY__PLACE
fld public final static org.eclipse.emf.ecore.EAttribute DISTRIBUTION_COPY__VERSION
fld public final static org.eclipse.emf.ecore.EAttribute DOCUMENT_CONTROL__APPROVED_ON
fld public final static org.eclipse.emf.ecore.EAttribute DOCUMENT_CONTROL__CLASSIFICATION
fld public final static org.eclipse.emf.ecore.EAttribute DOCUMENT_CONTROL__NEXT_REVIEW
fld public final static org.eclipse.emf.ecore.EAttribute DOCUMENT_CONTROL__REVIEW_INTERVAL
fld public final static org.eclipse.emf.ecore.EAttribute DOCUMENT_CONTROL__STATUS
fld public final static org.eclipse.emf.ecore.EAttribute DOCUMENT_CONTROL__STORAGE_PLACES
fld public final static org.eclipse.emf.ecore.EAttribute DOCUMENT_CONTROL__SUBMITTED_ON
fld public final static org.eclipse.emf.ecore.EAttribute DOCUMENT_CONTROL__VERSION
fld public final static org.eclipse.emf.ecore.EAttribute DOCUMENT_REVIEW__ON
fld public final static org.eclipse.emf.ecore.EAttribute DOCUMENT_REVIEW__REMARK
fld public final static org.eclipse.emf.ecore.EAttribute DUPLICATE_DECISION__DECIDED_BY
fld public final static org.eclipse.emf.ecore.EAttribute DUPLICATE_DECISION__DECIDED_ON
fld public final static org.eclipse.emf.ecore.EAttribute DUPLICATE_DECISION__STATUS
fld public final static org.eclipse.emf.ecore.EAttribute EDITION_FACT__ELEMENT
fld public final static org.eclipse.emf.ecore.EAttribute EDITION_FACT__FEATURE
fld public final static org.eclipse.emf.ecore.EAttribute EDITION_FACT__LABEL
fld public final static org.eclipse.emf.ecore.EAttribute EDITION_FACT__PLACE
fld public final static org.eclipse.emf.ecore.EAttribute EDITION_FACT__VALUE
fld public final static org.eclipse.emf.ecore.EAttribute EDITION_FILE__CHECKSUM
fld public final static org.eclipse.emf.ecore.EAttribute EDITION_FILE__PATH
fld public final static org.eclipse.emf.ecore.EAttribute EDITION_PART__PLACE
fld public final static org.eclipse.emf.ecore.EAttribute EDITION_PART__TEXT
fld public final static org.eclipse.emf.ecore.EAttribute EDITION_PART__TITLE
fld public final static org.eclipse.emf.ecore.EAttribute EDITION__APPROVED_ON
fld public final static org.eclipse.emf.ecore.EAttribute EDITION__VERSION
fld public final static org.eclipse.emf.ecore.EAttribute ELEMENT__DESCRIPTION
fld public final static org.eclipse.emf.ecore.EAttribute ELEMENT__ID
fld public final static org.eclipse.emf.ecore.EAttribute ELEMENT__NAME
fld public final static org.eclipse.emf.ecore.EAttribute EMERGENCY_PLAN__KIND
fld public final static org.eclipse.emf.ecore.EAttribute EXERCISE__DATE
fld public final static org.eclipse.emf.ecore.EAttribute EXERCISE__EXTERNAL_PARTICIPANTS
fld public final static org.eclipse.emf.ecore.EAttribute EXERCISE__KIND
fld public final static org.eclipse.emf.ecore.EAttribute EXERCISE__LESSONS
fld public final static org.eclipse.emf.ecore.EAttribute EXERCISE__PLANNED_FOR
fld public final static org.eclipse.emf.ecore.EAttribute EXERCISE__RESULT
fld public final static org.eclipse.emf.ecore.EAttribute EXERCISE__SCOPE
fld public final static org.eclipse.emf.ecore.EAttribute EXISTING_RULE__FILE
fld public final static org.eclipse.emf.ecore.EAttribute EXISTING_RULE__PARAGRAPH
fld public final static org.eclipse.emf.ecore.EAttribute EXISTING_RULE__VALID_FROM
fld public final static org.eclipse.emf.ecore.EAttribute FAILURE_SCENARIO__AT
fld public final static org.eclipse.emf.ecore.EAttribute FAILURE_SCENARIO__EVERYTHING
fld public final static org.eclipse.emf.ecore.EAttribute FAILURE_SCENARIO__LASTING
fld public final static org.eclipse.emf.ecore.EAttribute FILE_ROOT__FORMAT_VERSION
fld public final static org.eclipse.emf.ecore.EAttribute FINDING__DUE
fld public final static org.eclipse.emf.ecore.EAttribute FINDING__NUMBER
fld public final static org.eclipse.emf.ecore.EAttribute FINDING__PAGE
fld public final static org.eclipse.emf.ecore.EAttribute FINDING__RATING
fld public final static org.eclipse.emf.ecore.EAttribute FINDING__SOURCE
fld public final static org.eclipse.emf.ecore.EAttribute FINDING__STATE
fld public final static org.eclipse.emf.ecore.EAttribute FINDING__STATEMENT
fld public final static org.eclipse.emf.ecore.EAttribute IMMEDIATE_MEASURE__SCENARIO
fld public final static org.eclipse.emf.ecore.EAttribute IMPACT_RATING__HORIZON
fld public final static org.eclipse.emf.ecore.EAttribute IMPACT_RATING__LEVEL
fld public final static org.eclipse.emf.ecore.EAttribute IMPACT_RATING__REASON
fld public final static org.eclipse.emf.ecore.EAttribute IMPORT_MAPPING__ENCODING
fld public final static org.eclipse.emf.ecore.EAttribute IMPORT_MAPPING__HEADER_ROW
fld public final static org.eclipse.emf.ecore.EAttribute IMPORT_MAPPING__KIND
fld public final static org.eclipse.emf.ecore.EAttribute IMPORT_MAPPING__SEPARATOR
fld public final static org.eclipse.emf.ecore.EAttribute INFORMATION_OBJECT__DATA_CATEGORY
fld public final static org.eclipse.emf.ecore.EAttribute INFORMATION_OBJECT__PERSONAL_DATA
fld public final static org.eclipse.emf.ecore.EAttribute INFORMATION_OBJECT__PROTECTION_LEVEL
fld public final static org.eclipse.emf.ecore.EAttribute IT_SYSTEM__CONTRACT
fld public final static org.eclipse.emf.ecore.EAttribute IT_SYSTEM__DATA_CATEGORIES
fld public final static org.eclipse.emf.ecore.EAttribute IT_SYSTEM__LICENCE
fld public final static org.eclipse.emf.ecore.EAttribute IT_SYSTEM__PERMISSION_CONCEPT
fld public final static org.eclipse.emf.ecore.EAttribute IT_SYSTEM__PRODUCT
fld public final static org.eclipse.emf.ecore.EAttribute IT_SYSTEM__SERVICE_HOURS
fld public final static org.eclipse.emf.ecore.EAttribute IT_SYSTEM__SYSTEM_TYPE
fld public final static org.eclipse.emf.ecore.EAttribute IT_SYSTEM__VENDOR
fld public final static org.eclipse.emf.ecore.EAttribute IT_SYSTEM__VERSION
fld public final static org.eclipse.emf.ecore.EAttribute LIVE_REFERENCE__APPROVED_VALUE
fld public final static org.eclipse.emf.ecore.EAttribute LIVE_REFERENCE__FEATURE
fld public final static org.eclipse.emf.ecore.EAttribute MEASURED_RECOVERY__REMARK
fld public final static org.eclipse.emf.ecore.EAttribute MEASURED_RECOVERY__TIME
fld public final static org.eclipse.emf.ecore.EAttribute MEASURE__COST
fld public final static org.eclipse.emf.ecore.EAttribute MEASURE__DUE
fld public final static org.eclipse.emf.ecore.EAttribute MEASURE__KIND
fld public final static org.eclipse.emf.ecore.EAttribute MEASURE__STATE
fld public final static org.eclipse.emf.ecore.EAttribute ORGANISATIONAL_UNIT__RECORDING_DEFERRAL_REASON
fld public final static org.eclipse.emf.ecore.EAttribute ORGANISATIONAL_UNIT__RECORDING_DEFERRED_UNTIL
fld public final static org.eclipse.emf.ecore.EAttribute ORGANISATIONAL_UNIT__SHORT_NAME
fld public final static org.eclipse.emf.ecore.EAttribute ORGANISATIONAL_UNIT__TYPE
fld public final static org.eclipse.emf.ecore.EAttribute PERSON__FUNCTION
fld public final static org.eclipse.emf.ecore.EAttribute PERSON__MAIL
fld public final static org.eclipse.emf.ecore.EAttribute PERSON__MOBILE
fld public final static org.eclipse.emf.ecore.EAttribute PERSON__PHONE
fld public final static org.eclipse.emf.ecore.EAttribute PERSON__PRIVATE_PHONE
fld public final static org.eclipse.emf.ecore.EAttribute PLAN_SECTION__CHAPTER
fld public final static org.eclipse.emf.ecore.EAttribute PLAN_SECTION__GENERATED_NAME
fld public final static org.eclipse.emf.ecore.EAttribute PLAN_SECTION__GENERATED_TEXT
fld public final static org.eclipse.emf.ecore.EAttribute PLAN_SECTION__GENERATOR
fld public final static org.eclipse.emf.ecore.EAttribute PLAN_SECTION__TEXT
fld public final static org.eclipse.emf.ecore.EAttribute PLAN_STEP__EXPECTED_DURATION
fld public final static org.eclipse.emf.ecore.EAttribute PLAN_STEP__MAXIMUM_DURATION
fld public final static org.eclipse.emf.ecore.EAttribute PLAN_STEP__NUMBER
fld public final static org.eclipse.emf.ecore.EAttribute PLAN_STEP__PHASE
fld public final static org.eclipse.emf.ecore.EAttribute PLAN_STEP__PREREQUISITES
fld public final static org.eclipse.emf.ecore.EAttribute PLAN_STEP__REMARK
fld public final static org.eclipse.emf.ecore.EAttribute PLAN_STEP__TEST
fld public final static org.eclipse.emf.ecore.EAttribute PRIORITY_WEIGHT__CRITERION
fld public final static org.eclipse.emf.ecore.EAttribute PRIORITY_WEIGHT__WEIGHT
fld public final static org.eclipse.emf.ecore.EAttribute PROCESS_ANALYSIS__DATE
fld public final static org.eclipse.emf.ecore.EAttribute PROCESS_ANALYSIS__RESULT
fld public final static org.eclipse.emf.ecore.EAttribute PROCESS_ANALYSIS__REVIEW_INTERVAL
fld public final static org.eclipse.emf.ecore.EAttribute PROCESS_PRIORITY__DEFERRAL_REASON
fld public final static org.eclipse.emf.ecore.EAttribute PROCESS_PRIORITY__DEFERRED
fld public final static org.eclipse.emf.ecore.EAttribute PROCESS_PRIORITY__ECONOMY
fld public final static org.eclipse.emf.ecore.EAttribute PROCESS_PRIORITY__EFFORT
fld public final static org.eclipse.emf.ecore.EAttribute PROCESS_PRIORITY__LEGAL_DEADLINE
fld public final static org.eclipse.emf.ecore.EAttribute PROCESS_PRIORITY__PUBLIC_INTEREST
fld public final static org.eclipse.emf.ecore.EAttribute PROCESS_PRIORITY__VOLUME
fld public final static org.eclipse.emf.ecore.EAttribute PROCESS__BPMN_AS_IS
fld public final static org.eclipse.emf.ecore.EAttribute PROCESS__BPMN_TO_BE
fld public final static org.eclipse.emf.ecore.EAttribute PROCESS__CASE_VOLUME
fld public final static org.eclipse.emf.ecore.EAttribute PROCESS__DOCUMENTS
fld public final static org.eclipse.emf.ecore.EAttribute PROCESS__ELECTRONIC_PAYMENT
fld public final static org.eclipse.emf.ecore.EAttribute PROCESS__EXTERNAL_PARTICIPANTS
fld public final static org.eclipse.emf.ecore.EAttribute PROCESS__FEES
fld public final static org.eclipse.emf.ecore.EAttribute PROCESS__FIELD
fld public final static org.eclipse.emf.ecore.EAttribute PROCESS__FORM_REQUIREMENT
fld public final static org.eclipse.emf.ecore.EAttribute PROCESS__INTERNAL
fld public final static org.eclipse.emf.ecore.EAttribute PROCESS__KEYS
fld public final static org.eclipse.emf.ecore.EAttribute PROCESS__KIND
fld public final static org.eclipse.emf.ecore.EAttribute PROCESS__LEGAL_BASIS
fld public final static org.eclipse.emf.ecore.EAttribute PROCESS__MEDIA_BREAKS
fld public final static org.eclipse.emf.ecore.EAttribute PROCESS__ONLINE_MATURITY
fld public final static org.eclipse.emf.ecore.EAttribute PROCESS__PERSONAL_DATA_REFERENCE
fld public final static org.eclipse.emf.ecore.EAttribute PROCESS__PROCESSING_TIME
fld public final static org.eclipse.emf.ecore.EAttribute PROCESS__PROFILE_STATE
fld public final static org.eclipse.emf.ecore.EAttribute PROCESS__RESULT
fld public final static org.eclipse.emf.ecore.EAttribute PROCESS__REVIEWED_ON
fld public final static org.eclipse.emf.ecore.EAttribute PROCESS__REVIEW_INTERVAL
fld public final static org.eclipse.emf.ecore.EAttribute PROCESS__SIGNATURE_REQUIREMENT
fld public final static org.eclipse.emf.ecore.EAttribute PROCESS__TARGET_APPROVED_ON
fld public final static org.eclipse.emf.ecore.EAttribute PROCESS__TRIGGER
fld public final static org.eclipse.emf.ecore.EAttribute PROFILE_FIELD__FEATURE
fld public final static org.eclipse.emf.ecore.EAttribute PROFILE_FIELD__KINDS
fld public final static org.eclipse.emf.ecore.EAttribute PROFILE_FIELD__REQUIRED
fld public final static org.eclipse.emf.ecore.EAttribute PROFILE_FIELD__WEIGHT
fld public final static org.eclipse.emf.ecore.EAttribute PROTOCOL_ENTRY__AT
fld public final static org.eclipse.emf.ecore.EAttribute PROTOCOL_ENTRY__DEVIATION
fld public final static org.eclipse.emf.ecore.EAttribute PROTOCOL_ENTRY__EVENT
fld public final static org.eclipse.emf.ecore.EAttribute PROVIDER__AVAILABILITY
fld public final static org.eclipse.emf.ecore.EAttribute PROVIDER__CONTRACT
fld public final static org.eclipse.emf.ecore.EAttribute PROVIDER__SLA_RESPONSE
fld public final static org.eclipse.emf.ecore.EAttribute PROVIDER__SLA_RESTORE
fld public final static org.eclipse.emf.ecore.EAttribute QUESTIONNAIRE__DUE
fld public final static org.eclipse.emf.ecore.EAttribute QUESTIONNAIRE__FINGERPRINT
fld public final static org.eclipse.emf.ecore.EAttribute QUESTIONNAIRE__QUESTIONS
fld public final static org.eclipse.emf.ecore.EAttribute QUESTIONNAIRE__REMINDED_ON
fld public final static org.eclipse.emf.ecore.EAttribute QUESTIONNAIRE__SENT_ON
fld public final static org.eclipse.emf.ecore.EAttribute QUESTIONNAIRE__STATE
fld public final static org.eclipse.emf.ecore.EAttribute RECOMMENDATION__NUMBER
fld public final static org.eclipse.emf.ecore.EAttribute RECOMMENDATION__PAGE
fld public final static org.eclipse.emf.ecore.EAttribute REDUNDANCY_GROUP__FAILOVER_TIME
fld public final static org.eclipse.emf.ecore.EAttribute REDUNDANCY_GROUP__REQUIRED
fld public final static org.eclipse.emf.ecore.EAttribute REFERENCE_CATALOGUE__DATE
fld public final static org.eclipse.emf.ecore.EAttribute REFERENCE_CATALOGUE__SOURCE
fld public final static org.eclipse.emf.ecore.EAttribute REFERENCE_CATALOGUE__VERSION
fld public final static org.eclipse.emf.ecore.EAttribute REQUIREMENT__NEEDED_FROM
fld public final static org.eclipse.emf.ecore.EAttribute REQUIREMENT__QUANTITY_EMERGENCY
fld public final static org.eclipse.emf.ecore.EAttribute REQUIREMENT__QUANTITY_NORMAL
fld public final static org.eclipse.emf.ecore.EAttribute RESOURCE__BACKUP_CYCLE
fld public final static org.eclipse.emf.ecore.EAttribute RESOURCE__EVIDENCE
fld public final static org.eclipse.emf.ecore.EAttribute RESOURCE__EVIDENCE_DATE
fld public final static org.eclipse.emf.ecore.EAttribute RESOURCE__HOURS
fld public final static org.eclipse.emf.ecore.EAttribute RESOURCE__LAST_RESTORE_TEST
fld public final static org.eclipse.emf.ecore.EAttribute RESOURCE__OPERATOR_KIND
fld public final static org.eclipse.emf.ecore.EAttribute RESOURCE__RECOVERY_PEOPLE
fld public final static org.eclipse.emf.ecore.EAttribute RESOURCE__RECOVERY_TIME
fld public final static org.eclipse.emf.ecore.EAttribute RESOURCE__RPA
fld public final static org.eclipse.emf.ecore.EAttribute RESOURCE__SINGLE_POINT_ACCEPTED
fld public final static org.eclipse.emf.ecore.EAttribute ROLE__EMERGENCY_KIND
fld public final static org.eclipse.emf.ecore.EAttribute ROLE__PHONE
fld public final static org.eclipse.emf.ecore.EAttribute ROLE__REACHABILITY
fld public final static org.eclipse.emf.ecore.EAttribute RULE_SETTING__REASON
fld public final static org.eclipse.emf.ecore.EAttribute RULE_SETTING__RULE
fld public final static org.eclipse.emf.ecore.EAttribute RULE_SETTING__SEVERITY
fld public final static org.eclipse.emf.ecore.EAttribute SAVED_VIEW__COLUMNS
fld public final static org.eclipse.emf.ecore.EAttribute SAVED_VIEW__SORT
fld public final static org.eclipse.emf.ecore.EAttribute SAVED_VIEW__TABLE
fld public final static org.eclipse.emf.ecore.EAttribute SETTINGS__CONTINUITY_LEVEL
fld public final static org.eclipse.emf.ecore.EAttribute SETTINGS__DETECTION_TIME
fld public final static org.eclipse.emf.ecore.EAttribute SETTINGS__DUPLICATE_THRESHOLD
fld public final static org.eclipse.emf.ecore.EAttribute SETTINGS__HORIZONS
fld public final static org.eclipse.emf.ecore.EAttribute SETTINGS__REQUIRED_FIELDS
fld public final static org.eclipse.emf.ecore.EAttribute SETTINGS__REQUIRED_PROFILE_FIELDS
fld public final static org.eclipse.emf.ecore.EAttribute SETTINGS__SUGGESTION_THRESHOLD
fld public final static org.eclipse.emf.ecore.EAttribute SETTINGS__TOLERANCE_LEVEL
fld public final static org.eclipse.emf.ecore.EAttribute SITE__ADDRESS
fld public final static org.eclipse.emf.ecore.EAttribute SITE__ROOM_TYPE
fld public final static org.eclipse.emf.ecore.EAttribute SITE__SITE_TYPE
fld public final static org.eclipse.emf.ecore.EAttribute STAFF_GROUP__MINIMUM_EMERGENCY
fld public final static org.eclipse.emf.ecore.EAttribute STAFF_GROUP__QUALIFICATION
fld public final static org.eclipse.emf.ecore.EAttribute STAFF_GROUP__SIZE
fld public final static org.eclipse.emf.ecore.EAttribute SURVEY_ANSWER__ANSWERED_BY
fld public final static org.eclipse.emf.ecore.EAttribute SURVEY_ANSWER__ANSWERED_ON
fld public final static org.eclipse.emf.ecore.EAttribute SURVEY_ANSWER__BEFORE
fld public final static org.eclipse.emf.ecore.EAttribute SURVEY_ANSWER__DECISION
fld public final static org.eclipse.emf.ecore.EAttribute SURVEY_ANSWER__HORIZON
fld public final static org.eclipse.emf.ecore.EAttribute SURVEY_ANSWER__QUESTION
fld public final static org.eclipse.emf.ecore.EAttribute SURVEY_ANSWER__VALUE
fld public final static org.eclipse.emf.ecore.EAttribute SURVEY_RETURN__ANSWERED_BY
fld public final static org.eclipse.emf.ecore.EAttribute SURVEY_RETURN__ANSWERED_ON
fld public final static org.eclipse.emf.ecore.EAttribute SURVEY_RETURN__CHECKSUM
fld public final static org.eclipse.emf.ecore.EAttribute SURVEY_RETURN__FILE
fld public final static org.eclipse.emf.ecore.EAttribute SURVEY_RETURN__READ_ON
fld public final static org.eclipse.emf.ecore.EAttribute SURVEY__CLOSED_ON
fld public final static org.eclipse.emf.ecore.EAttribute SURVEY__DUE
fld public final static org.eclipse.emf.ecore.EAttribute SURVEY__SENT_ON
fld public final static org.eclipse.emf.ecore.EAttribute SYSTEM_INTERFACE__DATA
fld public final static org.eclipse.emf.ecore.EClass ADMINISTRATION
fld public final static org.eclipse.emf.ecore.EClass ALARM_STEP
fld public final static org.eclipse.emf.ecore.EClass ASPECT_EVIDENCE
fld public final static org.eclipse.emf.ecore.EClass BUSINESS_IMPACT
fld public final static org.eclipse.emf.ecore.EClass CATALOGUE_ENTRY
fld public final static org.eclipse.emf.ecore.EClass CATALOGUE_MAPPING
fld public final static org.eclipse.emf.ecore.EClass CHANGE_ENTRY
fld public final static org.eclipse.emf.ecore.EClass COLUMN_CONDITION
fld public final static org.eclipse.emf.ecore.EClass COLUMN_MAPPING
fld public final static org.eclipse.emf.ecore.EClass COMMUNICATION_ENTRY
fld public final static org.eclipse.emf.ecore.EClass COMPONENT
fld public final static org.eclipse.emf.ecore.EClass CONTACT
fld public final static org.eclipse.emf.ecore.EClass CONTINUITY_REGISTER
fld public final static org.eclipse.emf.ecore.EClass CRITICAL_PERIOD
fld public final static org.eclipse.emf.ecore.EClass DAMAGE_CATEGORY
fld public final static org.eclipse.emf.ecore.EClass DAMAGE_LEVEL
fld public final static org.eclipse.emf.ecore.EClass DEPENDABLE
fld public final static org.eclipse.emf.ecore.EClass DEPENDENCY
fld public final static org.eclipse.emf.ecore.EClass DISTRIBUTION_COPY
fld public final static org.eclipse.emf.ecore.EClass DOCUMENT_CONTROL
fld public final static org.eclipse.emf.ecore.EClass DOCUMENT_REVIEW
fld public final static org.eclipse.emf.ecore.EClass DUPLICATE_DECISION
fld public final static org.eclipse.emf.ecore.EClass EDITION
fld public final static org.eclipse.emf.ecore.EClass EDITION_FACT
fld public final static org.eclipse.emf.ecore.EClass EDITION_FILE
fld public final static org.eclipse.emf.ecore.EClass EDITION_PART
fld public final static org.eclipse.emf.ecore.EClass ELEMENT
fld public final static org.eclipse.emf.ecore.EClass EMERGENCY_PLAN
fld public final static org.eclipse.emf.ecore.EClass EXERCISE
fld public final static org.eclipse.emf.ecore.EClass EXISTING_RULE
fld public final static org.eclipse.emf.ecore.EClass FAILURE_SCENARIO
fld public final static org.eclipse.emf.ecore.EClass FILE_ROOT
fld public final static org.eclipse.emf.ecore.EClass FINDING
fld public final static org.eclipse.emf.ecore.EClass IMMEDIATE_MEASURE
fld public final static org.eclipse.emf.ecore.EClass IMPACT_RATING
fld public final static org.eclipse.emf.ecore.EClass IMPORT_MAPPING
fld public final static org.eclipse.emf.ecore.EClass INFORMATION_OBJECT
fld public final static org.eclipse.emf.ecore.EClass IT_SYSTEM
fld public final static org.eclipse.emf.ecore.EClass LANDSCAPE
fld public final static org.eclipse.emf.ecore.EClass LIVE_REFERENCE
fld public final static org.eclipse.emf.ecore.EClass MEASURE
fld public final static org.eclipse.emf.ecore.EClass MEASURED_RECOVERY
fld public final static org.eclipse.emf.ecore.EClass ORGANISATIONAL_UNIT
fld public final static org.eclipse.emf.ecore.EClass PERSON
fld public final static org.eclipse.emf.ecore.EClass PLAN_SECTION
fld public final static org.eclipse.emf.ecore.EClass PLAN_STEP
fld public final static org.eclipse.emf.ecore.EClass PRIORITY_WEIGHT
fld public final static org.eclipse.emf.ecore.EClass PROCESS
fld public final static org.eclipse.emf.ecore.EClass PROCESS_ANALYSIS
fld public final static org.eclipse.emf.ecore.EClass PROCESS_DEPENDENCY
fld public final static org.eclipse.emf.ecore.EClass PROCESS_PRIORITY
fld public final static org.eclipse.emf.ecore.EClass PROCESS_REGISTER
fld public final static org.eclipse.emf.ecore.EClass PROFILE_FIELD
fld public final static org.eclipse.emf.ecore.EClass PROTOCOL_ENTRY
fld public final static org.eclipse.emf.ecore.EClass PROVIDER
fld public final static org.eclipse.emf.ecore.EClass QUESTIONNAIRE
fld public final static org.eclipse.emf.ecore.EClass RECOMMENDATION
fld public final static org.eclipse.emf.ecore.EClass REDUNDANCY_GROUP
fld public final static org.eclipse.emf.ecore.EClass REFERENCE_CATALOGUE
fld public final static org.eclipse.emf.ecore.EClass REQUIREMENT
fld public final static org.eclipse.emf.ecore.EClass RESOURCE
fld public final static org.eclipse.emf.ecore.EClass RESPONSIBLE
fld public final static org.eclipse.emf.ecore.EClass ROLE
fld public final static org.eclipse.emf.ecore.EClass RULE_SETTING
fld public final static org.eclipse.emf.ecore.EClass SAVED_VIEW
fld public final static org.eclipse.emf.ecore.EClass SETTINGS
fld public final static org.eclipse.emf.ecore.EClass SITE
fld public final static org.eclipse.emf.ecore.EClass STAFF_GROUP
fld public final static org.eclipse.emf.ecore.EClass SURVEY
fld public final static org.eclipse.emf.ecore.EClass SURVEY_ANSWER
fld public final static org.eclipse.emf.ecore.EClass SURVEY_RETURN
fld public final static org.eclipse.emf.ecore.EClass SYSTEM_INTERFACE
fld public final static org.eclipse.emf.ecore.EDataType DATE
fld public final static org.eclipse.emf.ecore.EDataType DURATION
fld public final static org.eclipse.emf.ecore.EDataType PERIOD
fld public final static org.eclipse.emf.ecore.EEnum ANSWER_DECISION
fld public final static org.eclipse.emf.ecore.EEnum ANSWER_STATUS
fld public final static org.eclipse.emf.ecore.EEnum COLLECTION_METHOD
fld public final static org.eclipse.emf.ecore.EEnum CONTINUITY_LEVEL
fld public final static org.eclipse.emf.ecore.EEnum COPY_MEDIUM
fld public final static org.eclipse.emf.ecore.EEnum DEPENDENCY_ORIGIN
fld public final static org.eclipse.emf.ecore.EEnum DOCUMENT_STATUS
fld public final static org.eclipse.emf.ecore.EEnum EMERGENCY_ROLE_KIND
fld public final static org.eclipse.emf.ecore.EEnum EVIDENCE
fld public final static org.eclipse.emf.ecore.EEnum EXERCISE_KIND
fld public final static org.eclipse.emf.ecore.EEnum MAPPING_STATUS
fld public final static org.eclipse.emf.ecore.EEnum MEASURE_KIND
fld public final static org.eclipse.emf.ecore.EEnum OPERATOR_KIND
fld public final static org.eclipse.emf.ecore.EEnum PERIOD_REPEAT
fld public final static org.eclipse.emf.ecore.EEnum PLAN_KIND
fld public final static org.eclipse.emf.ecore.EEnum PLAN_PHASE
fld public final static org.eclipse.emf.ecore.EEnum PRE_ANALYSIS_RESULT
fld public final static org.eclipse.emf.ecore.EEnum PROCESS_KIND
fld public final static org.eclipse.emf.ecore.EEnum PROFILE_STATE
fld public final static org.eclipse.emf.ecore.EEnum QUESTIONNAIRE_STATE
fld public final static org.eclipse.emf.ecore.EEnum RESPONSIBILITY
fld public final static org.eclipse.emf.ecore.EEnum RULE_SEVERITY
fld public final static org.eclipse.emf.ecore.EEnum WORK_STATE
fld public final static org.eclipse.emf.ecore.EReference ADMINISTRATION__PERSONS
fld public final static org.eclipse.emf.ecore.EReference ADMINISTRATION__ROLES
fld public final static org.eclipse.emf.ecore.EReference ADMINISTRATION__SETTINGS
fld public final static org.eclipse.emf.ecore.EReference ADMINISTRATION__UNITS
fld public final static org.eclipse.emf.ecore.EReference ALARM_STEP__CALLED
fld public final static org.eclipse.emf.ecore.EReference ALARM_STEP__CALLER
fld public final static org.eclipse.emf.ecore.EReference ALARM_STEP__ESCALATES_TO
fld public final static org.eclipse.emf.ecore.EReference ASPECT_EVIDENCE__OWNER
fld public final static org.eclipse.emf.ecore.EReference BUSINESS_IMPACT__ANSWERED_BY
fld public final static org.eclipse.emf.ecore.EReference BUSINESS_IMPACT__APPROVED_BY
fld public final static org.eclipse.emf.ecore.EReference BUSINESS_IMPACT__CRITICAL_PERIODS
fld public final static org.eclipse.emf.ecore.EReference BUSINESS_IMPACT__PRE_ANALYSIS_BY
fld public final static org.eclipse.emf.ecore.EReference BUSINESS_IMPACT__RATINGS
fld public final static org.eclipse.emf.ecore.EReference CATALOGUE_ENTRY__CHILDREN
fld public final static org.eclipse.emf.ecore.EReference CATALOGUE_ENTRY__PARENT
fld public final static org.eclipse.emf.ecore.EReference CATALOGUE_MAPPING__ENTRY
fld public final static org.eclipse.emf.ecore.EReference CATALOGUE_MAPPING__PROCESS
fld public final static org.eclipse.emf.ecore.EReference CHANGE_ENTRY__BY
fld public final static org.eclipse.emf.ecore.EReference COMMUNICATION_ENTRY__RESPONSIBLE
fld public final static org.eclipse.emf.ecore.EReference CONTINUITY_REGISTER__EXERCISES
fld public final static org.eclipse.emf.ecore.EReference CONTINUITY_REGISTER__EXISTING_RULES
fld public final static org.eclipse.emf.ecore.EReference CONTINUITY_REGISTER__FINDINGS
fld public final static org.eclipse.emf.ecore.EReference CONTINUITY_REGISTER__MEASURES
fld public final static org.eclipse.emf.ecore.EReference CONTINUITY_REGISTER__SCENARIOS
fld public final static org.eclipse.emf.ecore.EReference CONTINUITY_REGISTER__SURVEYS
fld public final static org.eclipse.emf.ecore.EReference DAMAGE_CATEGORY__LEVELS
fld public final static org.eclipse.emf.ecore.EReference DEPENDABLE__DEPUTY
fld public final static org.eclipse.emf.ecore.EReference DEPENDABLE__OWNER
fld public final static org.eclipse.emf.ecore.EReference DEPENDABLE__UNIT
fld public final static org.eclipse.emf.ecore.EReference DEPENDENCY__DEPENDENT
fld public final static org.eclipse.emf.ecore.EReference DISTRIBUTION_COPY__HOLDER
fld public final static org.eclipse.emf.ecore.EReference DOCUMENT_CONTROL__APPROVED_BY
fld public final static org.eclipse.emf.ecore.EReference DOCUMENT_CONTROL__AUTHOR
fld public final static org.eclipse.emf.ecore.EReference DOCUMENT_CONTROL__CHANGES
fld public final static org.eclipse.emf.ecore.EReference DOCUMENT_CONTROL__COPIES
fld public final static org.eclipse.emf.ecore.EReference DOCUMENT_CONTROL__EDITIONS
fld public final static org.eclipse.emf.ecore.EReference DOCUMENT_CONTROL__REVIEWS
fld public final static org.eclipse.emf.ecore.EReference DOCUMENT_REVIEW__BY
fld public final static org.eclipse.emf.ecore.EReference DUPLICATE_DECISION__FIRST
fld public final static org.eclipse.emf.ecore.EReference DUPLICATE_DECISION__SECOND
fld public final static org.eclipse.emf.ecore.EReference EDITION__APPROVED_BY
fld public final static org.eclipse.emf.ecore.EReference EDITION__FACTS
fld public final static org.eclipse.emf.ecore.EReference EDITION__FILES
fld public final static org.eclipse.emf.ecore.EReference EDITION__PARTS
fld public final static org.eclipse.emf.ecore.EReference EMERGENCY_PLAN__ALARM_STEPS
fld public final static org.eclipse.emf.ecore.EReference EMERGENCY_PLAN__COMMUNICATIONS
fld public final static org.eclipse.emf.ecore.EReference EMERGENCY_PLAN__CONTROL
fld public final static org.eclipse.emf.ecore.EReference EMERGENCY_PLAN__IMMEDIATE_MEASURES
fld public final static org.eclipse.emf.ecore.EReference EMERGENCY_PLAN__SECTIONS
fld public final static org.eclipse.emf.ecore.EReference EMERGENCY_PLAN__STEPS
fld public final static org.eclipse.emf.ecore.EReference EMERGENCY_PLAN__SUBJECT
fld public final static org.eclipse.emf.ecore.EReference EMERGENCY_PLAN__UNIT
fld public final static org.eclipse.emf.ecore.EReference EXERCISE__FOLLOW_UPS
fld public final static org.eclipse.emf.ecore.EReference EXERCISE__LEAD
fld public final static org.eclipse.emf.ecore.EReference EXERCISE__MEASUREMENTS
fld public final static org.eclipse.emf.ecore.EReference EXERCISE__PARTICIPANTS
fld public final static org.eclipse.emf.ecore.EReference EXERCISE__PLANS
fld public final static org.eclipse.emf.ecore.EReference EXERCISE__PROTOCOL
fld public final static org.eclipse.emf.ecore.EReference EXISTING_RULE__CHAPTER
fld public final static org.eclipse.emf.ecore.EReference EXISTING_RULE__OWNER
fld public final static org.eclipse.emf.ecore.EReference FAILURE_SCENARIO__CONTAINERS
fld public final static org.eclipse.emf.ecore.EReference FAILURE_SCENARIO__FAILED
fld public final static org.eclipse.emf.ecore.EReference FINDING__OWNER
fld public final static org.eclipse.emf.ecore.EReference FINDING__RECOMMENDATIONS
fld public final static org.eclipse.emf.ecore.EReference IMMEDIATE_MEASURE__RESPONSIBLE
fld public final static org.eclipse.emf.ecore.EReference IMPACT_RATING__CATEGORY
fld public final static org.eclipse.emf.ecore.EReference IMPORT_MAPPING__COLUMNS
fld public final static org.eclipse.emf.ecore.EReference INFORMATION_OBJECT__STORED_BY
fld public final static org.eclipse.emf.ecore.EReference IT_SYSTEM__HOSTED_BY
fld public final static org.eclipse.emf.ecore.EReference IT_SYSTEM__INTERFACES
fld public final static org.eclipse.emf.ecore.EReference LANDSCAPE__DEPENDENCIES
fld public final static org.eclipse.emf.ecore.EReference LANDSCAPE__GROUPS
fld public final static org.eclipse.emf.ecore.EReference LANDSCAPE__RESOURCES
fld public final static org.eclipse.emf.ecore.EReference LIVE_REFERENCE__TARGET
fld public final static org.eclipse.emf.ecore.EReference MEASURED_RECOVERY__RESOURCE
fld public final static org.eclipse.emf.ecore.EReference MEASURE__RESPONSIBLE
fld public final static org.eclipse.emf.ecore.EReference MEASURE__SUBJECTS
fld public final static org.eclipse.emf.ecore.EReference ORGANISATIONAL_UNIT__CHILDREN
fld public final static org.eclipse.emf.ecore.EReference ORGANISATIONAL_UNIT__HEAD
fld public final static org.eclipse.emf.ecore.EReference ORGANISATIONAL_UNIT__LOCATION
fld public final static org.eclipse.emf.ecore.EReference ORGANISATIONAL_UNIT__PARENT
fld public final static org.eclipse.emf.ecore.EReference PERSON__UNIT
fld public final static org.eclipse.emf.ecore.EReference PLAN_SECTION__REFERENCES
fld public final static org.eclipse.emf.ecore.EReference PLAN_SECTION__SECTIONS
fld public final static org.eclipse.emf.ecore.EReference PLAN_SECTION__SUBJECT
fld public final static org.eclipse.emf.ecore.EReference PLAN_STEP__PERFORMING_SYSTEM
fld public final static org.eclipse.emf.ecore.EReference PLAN_STEP__RESPONSIBLE
fld public final static org.eclipse.emf.ecore.EReference PLAN_STEP__SUCCESSORS
fld public final static org.eclipse.emf.ecore.EReference PROCESS_ANALYSIS__PERSON
fld public final static org.eclipse.emf.ecore.EReference PROCESS_DEPENDENCY__SUPPLIER
fld public final static org.eclipse.emf.ecore.EReference PROCESS_REGISTER__DUPLICATE_DECISIONS
fld public final static org.eclipse.emf.ecore.EReference PROCESS_REGISTER__EVIDENCES
fld public final static org.eclipse.emf.ecore.EReference PROCESS_REGISTER__PROCESSES
fld public final static org.eclipse.emf.ecore.EReference PROCESS__ANALYSES
fld public final static org.eclipse.emf.ecore.EReference PROCESS__ANALYST
fld public final static org.eclipse.emf.ecore.EReference PROCESS__DATA_OBJECTS
fld public final static org.eclipse.emf.ecore.EReference PROCESS__IMPACT
fld public final static org.eclipse.emf.ecore.EReference PROCESS__PARTICIPATING_UNITS
fld public final static org.eclipse.emf.ecore.EReference PROCESS__PRIORITY
fld public final static org.eclipse.emf.ecore.EReference PROCESS__TARGET_APPROVED_BY
fld public final static org.eclipse.emf.ecore.EReference PROVIDER__CONTACTS
fld public final static org.eclipse.emf.ecore.EReference QUESTIONNAIRE__ANSWERS
fld public final static org.eclipse.emf.ecore.EReference QUESTIONNAIRE__RESPONDENT
fld public final static org.eclipse.emf.ecore.EReference QUESTIONNAIRE__RETURNS
fld public final static org.eclipse.emf.ecore.EReference QUESTIONNAIRE__SUBJECTS
fld public final static org.eclipse.emf.ecore.EReference REDUNDANCY_GROUP__MEMBERS
fld public final static org.eclipse.emf.ecore.EReference REFERENCE_CATALOGUE__ENTRIES
fld public final static org.eclipse.emf.ecore.EReference REFERENCE_CATALOGUE__MAPPINGS
fld public final static org.eclipse.emf.ecore.EReference REQUIREMENT__GROUP
fld public final static org.eclipse.emf.ecore.EReference REQUIREMENT__RESOURCE
fld public final static org.eclipse.emf.ecore.EReference RESOURCE__CHILDREN
fld public final static org.eclipse.emf.ecore.EReference RESOURCE__LOCATION
fld public final static org.eclipse.emf.ecore.EReference RESOURCE__OPERATOR
fld public final static org.eclipse.emf.ecore.EReference RESOURCE__PARENT
fld public final static org.eclipse.emf.ecore.EReference RESOURCE__RECOVERY_TEAM
fld public final static org.eclipse.emf.ecore.EReference ROLE__DEPUTIES
fld public final static org.eclipse.emf.ecore.EReference ROLE__HOLDER
fld public final static org.eclipse.emf.ecore.EReference ROLE__UNIT
fld public final static org.eclipse.emf.ecore.EReference SAVED_VIEW__FILTERS
fld public final static org.eclipse.emf.ecore.EReference SETTINGS__DAMAGE_CATEGORIES
fld public final static org.eclipse.emf.ecore.EReference SETTINGS__IMPORT_MAPPINGS
fld public final static org.eclipse.emf.ecore.EReference SETTINGS__PRIORITY_WEIGHTS
fld public final static org.eclipse.emf.ecore.EReference SETTINGS__PROFILE_FIELDS
fld public final static org.eclipse.emf.ecore.EReference SETTINGS__RULE_SETTINGS
fld public final static org.eclipse.emf.ecore.EReference SETTINGS__VIEWS
fld public final static org.eclipse.emf.ecore.EReference SITE__ALTERNATIVE
fld public final static org.eclipse.emf.ecore.EReference STAFF_GROUP__MEMBERS
fld public final static org.eclipse.emf.ecore.EReference SURVEY_ANSWER__ABOUT
fld public final static org.eclipse.emf.ecore.EReference SURVEY_ANSWER__CATEGORY
fld public final static org.eclipse.emf.ecore.EReference SURVEY_ANSWER__SUBJECT
fld public final static org.eclipse.emf.ecore.EReference SURVEY__QUESTIONNAIRES
fld public final static org.eclipse.emf.ecore.EReference SYSTEM_INTERFACE__TARGET

CLSS public final !enum org.ratswerk.model.OperatorKind
fld public final static int OWN_VALUE = 1
fld public final static int PROVIDER_VALUE = 2
fld public final static int UNSPECIFIED_VALUE = 0
fld public final static java.util.List<org.ratswerk.model.OperatorKind> VALUES
fld public final static org.ratswerk.model.OperatorKind OWN
fld public final static org.ratswerk.model.OperatorKind PROVIDER
fld public final static org.ratswerk.model.OperatorKind UNSPECIFIED
intf org.eclipse.emf.common.util.Enumerator
meth public int getValue()
meth public java.lang.String getLiteral()
meth public java.lang.String getName()
meth public java.lang.String toString()
meth public static org.ratswerk.model.OperatorKind get(int)
meth public static org.ratswerk.model.OperatorKind get(java.lang.String)
meth public static org.ratswerk.model.OperatorKind getByName(java.lang.String)
meth public static org.ratswerk.model.OperatorKind valueOf(java.lang.String)
meth public static org.ratswerk.model.OperatorKind[] values()
supr java.lang.Enum<org.ratswerk.model.OperatorKind>
hfds VALUES_ARRAY,literal,name,value

CLSS public abstract interface org.ratswerk.model.OrganisationalUnit
intf org.ratswerk.model.Element
meth public abstract java.lang.String getRecordingDeferralReason()
meth public abstract java.lang.String getShortName()
meth public abstract java.lang.String getType()
meth public abstract java.time.LocalDate getRecordingDeferredUntil()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.OrganisationalUnit> getChildren()
meth public abstract org.ratswerk.model.OrganisationalUnit getParent()
meth public abstract org.ratswerk.model.Responsible getHead()
meth public abstract org.ratswerk.model.Site getLocation()
meth public abstract void setHead(org.ratswerk.model.Responsible)
meth public abstract void setLocation(org.ratswerk.model.Site)
meth public abstract void setParent(org.ratswerk.model.OrganisationalUnit)
meth public abstract void setRecordingDeferralReason(java.lang.String)
meth public abstract void setRecordingDeferredUntil(java.time.LocalDate)
meth public abstract void setShortName(java.lang.String)
meth public abstract void setType(java.lang.String)

CLSS public final !enum org.ratswerk.model.PeriodRepeat
fld public final static int MONTHLY_VALUE = 1
fld public final static int NONE_VALUE = 0
fld public final static int YEARLY_VALUE = 2
fld public final static java.util.List<org.ratswerk.model.PeriodRepeat> VALUES
fld public final static org.ratswerk.model.PeriodRepeat MONTHLY
fld public final static org.ratswerk.model.PeriodRepeat NONE
fld public final static org.ratswerk.model.PeriodRepeat YEARLY
intf org.eclipse.emf.common.util.Enumerator
meth public int getValue()
meth public java.lang.String getLiteral()
meth public java.lang.String getName()
meth public java.lang.String toString()
meth public static org.ratswerk.model.PeriodRepeat get(int)
meth public static org.ratswerk.model.PeriodRepeat get(java.lang.String)
meth public static org.ratswerk.model.PeriodRepeat getByName(java.lang.String)
meth public static org.ratswerk.model.PeriodRepeat valueOf(java.lang.String)
meth public static org.ratswerk.model.PeriodRepeat[] values()
supr java.lang.Enum<org.ratswerk.model.PeriodRepeat>
hfds VALUES_ARRAY,literal,name,value

CLSS public abstract interface org.ratswerk.model.Person
intf org.ratswerk.model.Responsible
meth public abstract java.lang.String getFunction()
meth public abstract java.lang.String getMail()
meth public abstract java.lang.String getMobile()
meth public abstract java.lang.String getPhone()
meth public abstract java.lang.String getPrivatePhone()
meth public abstract org.ratswerk.model.OrganisationalUnit getUnit()
meth public abstract void setFunction(java.lang.String)
meth public abstract void setMail(java.lang.String)
meth public abstract void setMobile(java.lang.String)
meth public abstract void setPhone(java.lang.String)
meth public abstract void setPrivatePhone(java.lang.String)
meth public abstract void setUnit(org.ratswerk.model.OrganisationalUnit)

CLSS public final !enum org.ratswerk.model.PlanKind
fld public final static int BUSINESS_CONTINUITY_PLAN_VALUE = 2
fld public final static int EMERGENCY_MANUAL_VALUE = 1
fld public final static int PREPAREDNESS_CONCEPT_VALUE = 0
fld public final static int RECOVERY_PLAN_VALUE = 3
fld public final static int RESTORATION_PLAN_VALUE = 4
fld public final static java.util.List<org.ratswerk.model.PlanKind> VALUES
fld public final static org.ratswerk.model.PlanKind BUSINESS_CONTINUITY_PLAN
fld public final static org.ratswerk.model.PlanKind EMERGENCY_MANUAL
fld public final static org.ratswerk.model.PlanKind PREPAREDNESS_CONCEPT
fld public final static org.ratswerk.model.PlanKind RECOVERY_PLAN
fld public final static org.ratswerk.model.PlanKind RESTORATION_PLAN
intf org.eclipse.emf.common.util.Enumerator
meth public int getValue()
meth public java.lang.String getLiteral()
meth public java.lang.String getName()
meth public java.lang.String toString()
meth public static org.ratswerk.model.PlanKind get(int)
meth public static org.ratswerk.model.PlanKind get(java.lang.String)
meth public static org.ratswerk.model.PlanKind getByName(java.lang.String)
meth public static org.ratswerk.model.PlanKind valueOf(java.lang.String)
meth public static org.ratswerk.model.PlanKind[] values()
supr java.lang.Enum<org.ratswerk.model.PlanKind>
hfds VALUES_ARRAY,literal,name,value

CLSS public final !enum org.ratswerk.model.PlanPhase
fld public final static int DURING_VALUE = 2
fld public final static int INTO_VALUE = 1
fld public final static int OUT_OF_VALUE = 3
fld public final static int UNSPECIFIED_VALUE = 0
fld public final static java.util.List<org.ratswerk.model.PlanPhase> VALUES
fld public final static org.ratswerk.model.PlanPhase DURING
fld public final static org.ratswerk.model.PlanPhase INTO
fld public final static org.ratswerk.model.PlanPhase OUT_OF
fld public final static org.ratswerk.model.PlanPhase UNSPECIFIED
intf org.eclipse.emf.common.util.Enumerator
meth public int getValue()
meth public java.lang.String getLiteral()
meth public java.lang.String getName()
meth public java.lang.String toString()
meth public static org.ratswerk.model.PlanPhase get(int)
meth public static org.ratswerk.model.PlanPhase get(java.lang.String)
meth public static org.ratswerk.model.PlanPhase getByName(java.lang.String)
meth public static org.ratswerk.model.PlanPhase valueOf(java.lang.String)
meth public static org.ratswerk.model.PlanPhase[] values()
supr java.lang.Enum<org.ratswerk.model.PlanPhase>
hfds VALUES_ARRAY,literal,name,value

CLSS public abstract interface org.ratswerk.model.PlanSection
intf org.ratswerk.model.Element
meth public abstract java.lang.String getChapter()
meth public abstract java.lang.String getGeneratedName()
meth public abstract java.lang.String getGeneratedText()
meth public abstract java.lang.String getGenerator()
meth public abstract java.lang.String getText()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.LiveReference> getReferences()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.PlanSection> getSections()
meth public abstract org.ratswerk.model.Element getSubject()
meth public abstract void setChapter(java.lang.String)
meth public abstract void setGeneratedName(java.lang.String)
meth public abstract void setGeneratedText(java.lang.String)
meth public abstract void setGenerator(java.lang.String)
meth public abstract void setSubject(org.ratswerk.model.Element)
meth public abstract void setText(java.lang.String)

CLSS public abstract interface org.ratswerk.model.PlanStep
intf org.ratswerk.model.Element
meth public abstract java.lang.String getNumber()
meth public abstract java.lang.String getPrerequisites()
meth public abstract java.lang.String getRemark()
meth public abstract java.lang.String getTest()
meth public abstract java.time.Duration getExpectedDuration()
meth public abstract java.time.Duration getMaximumDuration()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.PlanStep> getSuccessors()
meth public abstract org.ratswerk.model.PlanPhase getPhase()
meth public abstract org.ratswerk.model.Resource getPerformingSystem()
meth public abstract org.ratswerk.model.Responsible getResponsible()
meth public abstract void setExpectedDuration(java.time.Duration)
meth public abstract void setMaximumDuration(java.time.Duration)
meth public abstract void setNumber(java.lang.String)
meth public abstract void setPerformingSystem(org.ratswerk.model.Resource)
meth public abstract void setPhase(org.ratswerk.model.PlanPhase)
meth public abstract void setPrerequisites(java.lang.String)
meth public abstract void setRemark(java.lang.String)
meth public abstract void setResponsible(org.ratswerk.model.Responsible)
meth public abstract void setTest(java.lang.String)

CLSS public final !enum org.ratswerk.model.PreAnalysisResult
fld public final static int EXCLUDED_VALUE = 2
fld public final static int INCLUDED_VALUE = 1
fld public final static int OPEN_VALUE = 0
fld public final static java.util.List<org.ratswerk.model.PreAnalysisResult> VALUES
fld public final static org.ratswerk.model.PreAnalysisResult EXCLUDED
fld public final static org.ratswerk.model.PreAnalysisResult INCLUDED
fld public final static org.ratswerk.model.PreAnalysisResult OPEN
intf org.eclipse.emf.common.util.Enumerator
meth public int getValue()
meth public java.lang.String getLiteral()
meth public java.lang.String getName()
meth public java.lang.String toString()
meth public static org.ratswerk.model.PreAnalysisResult get(int)
meth public static org.ratswerk.model.PreAnalysisResult get(java.lang.String)
meth public static org.ratswerk.model.PreAnalysisResult getByName(java.lang.String)
meth public static org.ratswerk.model.PreAnalysisResult valueOf(java.lang.String)
meth public static org.ratswerk.model.PreAnalysisResult[] values()
supr java.lang.Enum<org.ratswerk.model.PreAnalysisResult>
hfds VALUES_ARRAY,literal,name,value

CLSS public abstract interface org.ratswerk.model.PriorityWeight
intf org.eclipse.emf.ecore.EObject
meth public abstract java.lang.Integer getWeight()
meth public abstract java.lang.String getCriterion()
meth public abstract void setCriterion(java.lang.String)
meth public abstract void setWeight(java.lang.Integer)

CLSS public abstract interface org.ratswerk.model.Process
intf org.ratswerk.model.Dependable
meth public abstract java.lang.Boolean getElectronicPayment()
meth public abstract java.lang.Boolean getInternal()
meth public abstract java.lang.Integer getOnlineMaturity()
meth public abstract java.lang.Long getCaseVolume()
meth public abstract java.lang.String getBpmnAsIs()
meth public abstract java.lang.String getBpmnToBe()
meth public abstract java.lang.String getFees()
meth public abstract java.lang.String getField()
meth public abstract java.lang.String getFormRequirement()
meth public abstract java.lang.String getPersonalDataReference()
meth public abstract java.lang.String getResult()
meth public abstract java.lang.String getSignatureRequirement()
meth public abstract java.lang.String getTrigger()
meth public abstract java.time.Duration getProcessingTime()
meth public abstract java.time.LocalDate getReviewedOn()
meth public abstract java.time.LocalDate getTargetApprovedOn()
meth public abstract java.time.Period getReviewInterval()
meth public abstract org.eclipse.emf.common.util.EList<java.lang.String> getDocuments()
meth public abstract org.eclipse.emf.common.util.EList<java.lang.String> getExternalParticipants()
meth public abstract org.eclipse.emf.common.util.EList<java.lang.String> getKeys()
meth public abstract org.eclipse.emf.common.util.EList<java.lang.String> getLegalBasis()
meth public abstract org.eclipse.emf.common.util.EList<java.lang.String> getMediaBreaks()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.InformationObject> getDataObjects()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.OrganisationalUnit> getParticipatingUnits()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.ProcessAnalysis> getAnalyses()
meth public abstract org.ratswerk.model.BusinessImpact getImpact()
meth public abstract org.ratswerk.model.ProcessKind getKind()
meth public abstract org.ratswerk.model.ProcessPriority getPriority()
meth public abstract org.ratswerk.model.ProfileState getProfileState()
meth public abstract org.ratswerk.model.Responsible getAnalyst()
meth public abstract org.ratswerk.model.Responsible getTargetApprovedBy()
meth public abstract void setAnalyst(org.ratswerk.model.Responsible)
meth public abstract void setBpmnAsIs(java.lang.String)
meth public abstract void setBpmnToBe(java.lang.String)
meth public abstract void setCaseVolume(java.lang.Long)
meth public abstract void setElectronicPayment(java.lang.Boolean)
meth public abstract void setFees(java.lang.String)
meth public abstract void setField(java.lang.String)
meth public abstract void setFormRequirement(java.lang.String)
meth public abstract void setImpact(org.ratswerk.model.BusinessImpact)
meth public abstract void setInternal(java.lang.Boolean)
meth public abstract void setKind(org.ratswerk.model.ProcessKind)
meth public abstract void setOnlineMaturity(java.lang.Integer)
meth public abstract void setPersonalDataReference(java.lang.String)
meth public abstract void setPriority(org.ratswerk.model.ProcessPriority)
meth public abstract void setProcessingTime(java.time.Duration)
meth public abstract void setProfileState(org.ratswerk.model.ProfileState)
meth public abstract void setResult(java.lang.String)
meth public abstract void setReviewInterval(java.time.Period)
meth public abstract void setReviewedOn(java.time.LocalDate)
meth public abstract void setSignatureRequirement(java.lang.String)
meth public abstract void setTargetApprovedBy(org.ratswerk.model.Responsible)
meth public abstract void setTargetApprovedOn(java.time.LocalDate)
meth public abstract void setTrigger(java.lang.String)

CLSS public abstract interface org.ratswerk.model.ProcessAnalysis
intf org.ratswerk.model.Element
meth public abstract java.lang.String getResult()
meth public abstract java.time.LocalDate getDate()
meth public abstract java.time.Period getReviewInterval()
meth public abstract org.ratswerk.model.Responsible getPerson()
meth public abstract void setDate(java.time.LocalDate)
meth public abstract void setPerson(org.ratswerk.model.Responsible)
meth public abstract void setResult(java.lang.String)
meth public abstract void setReviewInterval(java.time.Period)

CLSS public abstract interface org.ratswerk.model.ProcessDependency
intf org.ratswerk.model.Dependency
meth public abstract org.ratswerk.model.Process getSupplier()
meth public abstract void setSupplier(org.ratswerk.model.Process)

CLSS public final !enum org.ratswerk.model.ProcessKind
fld public final static int CORE_VALUE = 2
fld public final static int MANAGEMENT_VALUE = 1
fld public final static int SUPPORT_VALUE = 3
fld public final static int UNSPECIFIED_VALUE = 0
fld public final static java.util.List<org.ratswerk.model.ProcessKind> VALUES
fld public final static org.ratswerk.model.ProcessKind CORE
fld public final static org.ratswerk.model.ProcessKind MANAGEMENT
fld public final static org.ratswerk.model.ProcessKind SUPPORT
fld public final static org.ratswerk.model.ProcessKind UNSPECIFIED
intf org.eclipse.emf.common.util.Enumerator
meth public int getValue()
meth public java.lang.String getLiteral()
meth public java.lang.String getName()
meth public java.lang.String toString()
meth public static org.ratswerk.model.ProcessKind get(int)
meth public static org.ratswerk.model.ProcessKind get(java.lang.String)
meth public static org.ratswerk.model.ProcessKind getByName(java.lang.String)
meth public static org.ratswerk.model.ProcessKind valueOf(java.lang.String)
meth public static org.ratswerk.model.ProcessKind[] values()
supr java.lang.Enum<org.ratswerk.model.ProcessKind>
hfds VALUES_ARRAY,literal,name,value

CLSS public abstract interface org.ratswerk.model.ProcessPriority
intf org.eclipse.emf.ecore.EObject
meth public abstract boolean isDeferred()
meth public abstract java.lang.Integer getEconomy()
meth public abstract java.lang.Integer getEffort()
meth public abstract java.lang.Integer getPublicInterest()
meth public abstract java.lang.Integer getVolume()
meth public abstract java.lang.String getDeferralReason()
meth public abstract java.time.LocalDate getLegalDeadline()
meth public abstract void setDeferralReason(java.lang.String)
meth public abstract void setDeferred(boolean)
meth public abstract void setEconomy(java.lang.Integer)
meth public abstract void setEffort(java.lang.Integer)
meth public abstract void setLegalDeadline(java.time.LocalDate)
meth public abstract void setPublicInterest(java.lang.Integer)
meth public abstract void setVolume(java.lang.Integer)

CLSS public abstract interface org.ratswerk.model.ProcessRegister
intf org.ratswerk.model.FileRoot
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.AspectEvidence> getEvidences()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.DuplicateDecision> getDuplicateDecisions()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.Process> getProcesses()

CLSS public abstract interface org.ratswerk.model.ProfileField
intf org.eclipse.emf.ecore.EObject
meth public abstract boolean isRequired()
meth public abstract java.lang.Integer getWeight()
meth public abstract java.lang.String getFeature()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.ProcessKind> getKinds()
meth public abstract void setFeature(java.lang.String)
meth public abstract void setRequired(boolean)
meth public abstract void setWeight(java.lang.Integer)

CLSS public final !enum org.ratswerk.model.ProfileState
fld public final static int DRAFT_VALUE = 0
fld public final static int IN_REVIEW_VALUE = 1
fld public final static int RELEASED_VALUE = 2
fld public final static java.util.List<org.ratswerk.model.ProfileState> VALUES
fld public final static org.ratswerk.model.ProfileState DRAFT
fld public final static org.ratswerk.model.ProfileState IN_REVIEW
fld public final static org.ratswerk.model.ProfileState RELEASED
intf org.eclipse.emf.common.util.Enumerator
meth public int getValue()
meth public java.lang.String getLiteral()
meth public java.lang.String getName()
meth public java.lang.String toString()
meth public static org.ratswerk.model.ProfileState get(int)
meth public static org.ratswerk.model.ProfileState get(java.lang.String)
meth public static org.ratswerk.model.ProfileState getByName(java.lang.String)
meth public static org.ratswerk.model.ProfileState valueOf(java.lang.String)
meth public static org.ratswerk.model.ProfileState[] values()
supr java.lang.Enum<org.ratswerk.model.ProfileState>
hfds VALUES_ARRAY,literal,name,value

CLSS public abstract interface org.ratswerk.model.ProtocolEntry
intf org.eclipse.emf.ecore.EObject
meth public abstract java.lang.String getAt()
meth public abstract java.lang.String getDeviation()
meth public abstract java.lang.String getEvent()
meth public abstract void setAt(java.lang.String)
meth public abstract void setDeviation(java.lang.String)
meth public abstract void setEvent(java.lang.String)

CLSS public abstract interface org.ratswerk.model.Provider
intf org.ratswerk.model.Resource
meth public abstract java.lang.String getAvailability()
meth public abstract java.lang.String getContract()
meth public abstract java.time.Duration getSlaResponse()
meth public abstract java.time.Duration getSlaRestore()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.Contact> getContacts()
meth public abstract void setAvailability(java.lang.String)
meth public abstract void setContract(java.lang.String)
meth public abstract void setSlaResponse(java.time.Duration)
meth public abstract void setSlaRestore(java.time.Duration)

CLSS public abstract interface org.ratswerk.model.Questionnaire
intf org.ratswerk.model.Element
meth public abstract java.lang.Integer getQuestions()
meth public abstract java.lang.String getFingerprint()
meth public abstract java.time.LocalDate getDue()
meth public abstract java.time.LocalDate getRemindedOn()
meth public abstract java.time.LocalDate getSentOn()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.Dependable> getSubjects()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.SurveyAnswer> getAnswers()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.SurveyReturn> getReturns()
meth public abstract org.ratswerk.model.QuestionnaireState getState()
meth public abstract org.ratswerk.model.Responsible getRespondent()
meth public abstract void setDue(java.time.LocalDate)
meth public abstract void setFingerprint(java.lang.String)
meth public abstract void setQuestions(java.lang.Integer)
meth public abstract void setRemindedOn(java.time.LocalDate)
meth public abstract void setRespondent(org.ratswerk.model.Responsible)
meth public abstract void setSentOn(java.time.LocalDate)
meth public abstract void setState(org.ratswerk.model.QuestionnaireState)

CLSS public final !enum org.ratswerk.model.QuestionnaireState
fld public final static int ANSWERED_VALUE = 3
fld public final static int PARTLY_ANSWERED_VALUE = 2
fld public final static int PREPARED_VALUE = 0
fld public final static int SENT_VALUE = 1
fld public final static int WITHDRAWN_VALUE = 4
fld public final static java.util.List<org.ratswerk.model.QuestionnaireState> VALUES
fld public final static org.ratswerk.model.QuestionnaireState ANSWERED
fld public final static org.ratswerk.model.QuestionnaireState PARTLY_ANSWERED
fld public final static org.ratswerk.model.QuestionnaireState PREPARED
fld public final static org.ratswerk.model.QuestionnaireState SENT
fld public final static org.ratswerk.model.QuestionnaireState WITHDRAWN
intf org.eclipse.emf.common.util.Enumerator
meth public int getValue()
meth public java.lang.String getLiteral()
meth public java.lang.String getName()
meth public java.lang.String toString()
meth public static org.ratswerk.model.QuestionnaireState get(int)
meth public static org.ratswerk.model.QuestionnaireState get(java.lang.String)
meth public static org.ratswerk.model.QuestionnaireState getByName(java.lang.String)
meth public static org.ratswerk.model.QuestionnaireState valueOf(java.lang.String)
meth public static org.ratswerk.model.QuestionnaireState[] values()
supr java.lang.Enum<org.ratswerk.model.QuestionnaireState>
hfds VALUES_ARRAY,literal,name,value

CLSS public abstract interface org.ratswerk.model.Recommendation
intf org.ratswerk.model.Element
meth public abstract java.lang.String getNumber()
meth public abstract java.lang.String getPage()
meth public abstract void setNumber(java.lang.String)
meth public abstract void setPage(java.lang.String)

CLSS public abstract interface org.ratswerk.model.RedundancyGroup
intf org.ratswerk.model.Element
meth public abstract int getRequired()
meth public abstract java.time.Duration getFailoverTime()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.Dependable> getMembers()
meth public abstract void setFailoverTime(java.time.Duration)
meth public abstract void setRequired(int)

CLSS public abstract interface org.ratswerk.model.ReferenceCatalogue
intf org.ratswerk.model.FileRoot
meth public abstract java.lang.String getSource()
meth public abstract java.lang.String getVersion()
meth public abstract java.time.LocalDate getDate()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.CatalogueEntry> getEntries()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.CatalogueMapping> getMappings()
meth public abstract void setDate(java.time.LocalDate)
meth public abstract void setSource(java.lang.String)
meth public abstract void setVersion(java.lang.String)

CLSS public abstract interface org.ratswerk.model.Requirement
intf org.ratswerk.model.Dependency
meth public abstract java.lang.String getQuantityEmergency()
meth public abstract java.lang.String getQuantityNormal()
meth public abstract java.time.Duration getNeededFrom()
meth public abstract org.ratswerk.model.RedundancyGroup getGroup()
meth public abstract org.ratswerk.model.Resource getResource()
meth public abstract void setGroup(org.ratswerk.model.RedundancyGroup)
meth public abstract void setNeededFrom(java.time.Duration)
meth public abstract void setQuantityEmergency(java.lang.String)
meth public abstract void setQuantityNormal(java.lang.String)
meth public abstract void setResource(org.ratswerk.model.Resource)

CLSS public abstract interface org.ratswerk.model.Resource
intf org.ratswerk.model.Dependable
meth public abstract java.lang.Integer getRecoveryPeople()
meth public abstract java.lang.String getSinglePointAccepted()
meth public abstract java.time.Duration getBackupCycle()
meth public abstract java.time.Duration getRecoveryTime()
meth public abstract java.time.Duration getRpa()
meth public abstract java.time.LocalDate getEvidenceDate()
meth public abstract java.time.LocalDate getLastRestoreTest()
meth public abstract org.eclipse.emf.common.util.EList<java.lang.String> getHours()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.Resource> getChildren()
meth public abstract org.ratswerk.model.Evidence getEvidence()
meth public abstract org.ratswerk.model.OperatorKind getOperatorKind()
meth public abstract org.ratswerk.model.Provider getOperator()
meth public abstract org.ratswerk.model.Resource getParent()
meth public abstract org.ratswerk.model.Site getLocation()
meth public abstract org.ratswerk.model.StaffGroup getRecoveryTeam()
meth public abstract void setBackupCycle(java.time.Duration)
meth public abstract void setEvidence(org.ratswerk.model.Evidence)
meth public abstract void setEvidenceDate(java.time.LocalDate)
meth public abstract void setLastRestoreTest(java.time.LocalDate)
meth public abstract void setLocation(org.ratswerk.model.Site)
meth public abstract void setOperator(org.ratswerk.model.Provider)
meth public abstract void setOperatorKind(org.ratswerk.model.OperatorKind)
meth public abstract void setParent(org.ratswerk.model.Resource)
meth public abstract void setRecoveryPeople(java.lang.Integer)
meth public abstract void setRecoveryTeam(org.ratswerk.model.StaffGroup)
meth public abstract void setRecoveryTime(java.time.Duration)
meth public abstract void setRpa(java.time.Duration)
meth public abstract void setSinglePointAccepted(java.lang.String)

CLSS public final !enum org.ratswerk.model.Responsibility
fld public final static int NOT_RESPONSIBLE_VALUE = 2
fld public final static int RESPONSIBLE_VALUE = 1
fld public final static int UNRATED_VALUE = 0
fld public final static java.util.List<org.ratswerk.model.Responsibility> VALUES
fld public final static org.ratswerk.model.Responsibility NOT_RESPONSIBLE
fld public final static org.ratswerk.model.Responsibility RESPONSIBLE
fld public final static org.ratswerk.model.Responsibility UNRATED
intf org.eclipse.emf.common.util.Enumerator
meth public int getValue()
meth public java.lang.String getLiteral()
meth public java.lang.String getName()
meth public java.lang.String toString()
meth public static org.ratswerk.model.Responsibility get(int)
meth public static org.ratswerk.model.Responsibility get(java.lang.String)
meth public static org.ratswerk.model.Responsibility getByName(java.lang.String)
meth public static org.ratswerk.model.Responsibility valueOf(java.lang.String)
meth public static org.ratswerk.model.Responsibility[] values()
supr java.lang.Enum<org.ratswerk.model.Responsibility>
hfds VALUES_ARRAY,literal,name,value

CLSS public abstract interface org.ratswerk.model.Responsible
intf org.ratswerk.model.Element

CLSS public abstract interface org.ratswerk.model.Role
intf org.ratswerk.model.Responsible
meth public abstract java.lang.String getPhone()
meth public abstract java.lang.String getReachability()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.Person> getDeputies()
meth public abstract org.ratswerk.model.EmergencyRoleKind getEmergencyKind()
meth public abstract org.ratswerk.model.OrganisationalUnit getUnit()
meth public abstract org.ratswerk.model.Person getHolder()
meth public abstract void setEmergencyKind(org.ratswerk.model.EmergencyRoleKind)
meth public abstract void setHolder(org.ratswerk.model.Person)
meth public abstract void setPhone(java.lang.String)
meth public abstract void setReachability(java.lang.String)
meth public abstract void setUnit(org.ratswerk.model.OrganisationalUnit)

CLSS public abstract interface org.ratswerk.model.RuleSetting
intf org.eclipse.emf.ecore.EObject
meth public abstract java.lang.String getReason()
meth public abstract java.lang.String getRule()
meth public abstract org.ratswerk.model.RuleSeverity getSeverity()
meth public abstract void setReason(java.lang.String)
meth public abstract void setRule(java.lang.String)
meth public abstract void setSeverity(org.ratswerk.model.RuleSeverity)

CLSS public final !enum org.ratswerk.model.RuleSeverity
fld public final static int ERROR_VALUE = 0
fld public final static int INFO_VALUE = 2
fld public final static int OFF_VALUE = 3
fld public final static int WARNING_VALUE = 1
fld public final static java.util.List<org.ratswerk.model.RuleSeverity> VALUES
fld public final static org.ratswerk.model.RuleSeverity ERROR
fld public final static org.ratswerk.model.RuleSeverity INFO
fld public final static org.ratswerk.model.RuleSeverity OFF
fld public final static org.ratswerk.model.RuleSeverity WARNING
intf org.eclipse.emf.common.util.Enumerator
meth public int getValue()
meth public java.lang.String getLiteral()
meth public java.lang.String getName()
meth public java.lang.String toString()
meth public static org.ratswerk.model.RuleSeverity get(int)
meth public static org.ratswerk.model.RuleSeverity get(java.lang.String)
meth public static org.ratswerk.model.RuleSeverity getByName(java.lang.String)
meth public static org.ratswerk.model.RuleSeverity valueOf(java.lang.String)
meth public static org.ratswerk.model.RuleSeverity[] values()
supr java.lang.Enum<org.ratswerk.model.RuleSeverity>
hfds VALUES_ARRAY,literal,name,value

CLSS public abstract interface org.ratswerk.model.SavedView
intf org.ratswerk.model.Element
meth public abstract java.lang.String getTable()
meth public abstract org.eclipse.emf.common.util.EList<java.lang.String> getColumns()
meth public abstract org.eclipse.emf.common.util.EList<java.lang.String> getSort()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.ColumnCondition> getFilters()
meth public abstract void setTable(java.lang.String)

CLSS public abstract interface org.ratswerk.model.Settings
intf org.eclipse.emf.ecore.EObject
meth public abstract int getToleranceLevel()
meth public abstract java.lang.Integer getDuplicateThreshold()
meth public abstract java.lang.Integer getSuggestionThreshold()
meth public abstract java.time.Duration getDetectionTime()
meth public abstract org.eclipse.emf.common.util.EList<java.lang.String> getRequiredFields()
meth public abstract org.eclipse.emf.common.util.EList<java.lang.String> getRequiredProfileFields()
meth public abstract org.eclipse.emf.common.util.EList<java.time.Duration> getHorizons()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.DamageCategory> getDamageCategories()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.ImportMapping> getImportMappings()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.PriorityWeight> getPriorityWeights()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.ProfileField> getProfileFields()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.RuleSetting> getRuleSettings()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.SavedView> getViews()
meth public abstract org.ratswerk.model.ContinuityLevel getContinuityLevel()
meth public abstract void setContinuityLevel(org.ratswerk.model.ContinuityLevel)
meth public abstract void setDetectionTime(java.time.Duration)
meth public abstract void setDuplicateThreshold(java.lang.Integer)
meth public abstract void setSuggestionThreshold(java.lang.Integer)
meth public abstract void setToleranceLevel(int)

CLSS public abstract interface org.ratswerk.model.Site
intf org.ratswerk.model.Resource
meth public abstract java.lang.String getAddress()
meth public abstract java.lang.String getRoomType()
meth public abstract java.lang.String getSiteType()
meth public abstract org.ratswerk.model.Site getAlternative()
meth public abstract void setAddress(java.lang.String)
meth public abstract void setAlternative(org.ratswerk.model.Site)
meth public abstract void setRoomType(java.lang.String)
meth public abstract void setSiteType(java.lang.String)

CLSS public abstract interface org.ratswerk.model.StaffGroup
intf org.ratswerk.model.Resource
meth public abstract java.lang.Integer getMinimumEmergency()
meth public abstract java.lang.Integer getSize()
meth public abstract java.lang.String getQualification()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.Person> getMembers()
meth public abstract void setMinimumEmergency(java.lang.Integer)
meth public abstract void setQualification(java.lang.String)
meth public abstract void setSize(java.lang.Integer)

CLSS public abstract interface org.ratswerk.model.Survey
intf org.ratswerk.model.Element
meth public abstract java.time.LocalDate getClosedOn()
meth public abstract java.time.LocalDate getDue()
meth public abstract java.time.LocalDate getSentOn()
meth public abstract org.eclipse.emf.common.util.EList<org.ratswerk.model.Questionnaire> getQuestionnaires()
meth public abstract void setClosedOn(java.time.LocalDate)
meth public abstract void setDue(java.time.LocalDate)
meth public abstract void setSentOn(java.time.LocalDate)

CLSS public abstract interface org.ratswerk.model.SurveyAnswer
intf org.eclipse.emf.ecore.EObject
meth public abstract java.lang.String getAnsweredBy()
meth public abstract java.lang.String getBefore()
meth public abstract java.lang.String getQuestion()
meth public abstract java.lang.String getValue()
meth public abstract java.time.Duration getHorizon()
meth public abstract java.time.LocalDate getAnsweredOn()
meth public abstract org.ratswerk.model.AnswerDecision getDecision()
meth public abstract org.ratswerk.model.DamageCategory getCategory()
meth public abstract org.ratswerk.model.Dependable getAbout()
meth public abstract org.ratswerk.model.Dependable getSubject()
meth public abstract void setAbout(org.ratswerk.model.Dependable)
meth public abstract void setAnsweredBy(java.lang.String)
meth public abstract void setAnsweredOn(java.time.LocalDate)
meth public abstract void setBefore(java.lang.String)
meth public abstract void setCategory(org.ratswerk.model.DamageCategory)
meth public abstract void setDecision(org.ratswerk.model.AnswerDecision)
meth public abstract void setHorizon(java.time.Duration)
meth public abstract void setQuestion(java.lang.String)
meth public abstract void setSubject(org.ratswerk.model.Dependable)
meth public abstract void setValue(java.lang.String)

CLSS public abstract interface org.ratswerk.model.SurveyReturn
intf org.eclipse.emf.ecore.EObject
meth public abstract java.lang.String getAnsweredBy()
meth public abstract java.lang.String getChecksum()
meth public abstract java.lang.String getFile()
meth public abstract java.time.LocalDate getAnsweredOn()
meth public abstract java.time.LocalDate getReadOn()
meth public abstract void setAnsweredBy(java.lang.String)
meth public abstract void setAnsweredOn(java.time.LocalDate)
meth public abstract void setChecksum(java.lang.String)
meth public abstract void setFile(java.lang.String)
meth public abstract void setReadOn(java.time.LocalDate)

CLSS public abstract interface org.ratswerk.model.SystemInterface
intf org.ratswerk.model.Element
meth public abstract java.lang.String getData()
meth public abstract org.ratswerk.model.ITSystem getTarget()
meth public abstract void setData(java.lang.String)
meth public abstract void setTarget(org.ratswerk.model.ITSystem)

CLSS public final !enum org.ratswerk.model.WorkState
fld public final static int DONE_VALUE = 2
fld public final static int IN_PROGRESS_VALUE = 1
fld public final static int OPEN_VALUE = 0
fld public final static int REJECTED_VALUE = 3
fld public final static java.util.List<org.ratswerk.model.WorkState> VALUES
fld public final static org.ratswerk.model.WorkState DONE
fld public final static org.ratswerk.model.WorkState IN_PROGRESS
fld public final static org.ratswerk.model.WorkState OPEN
fld public final static org.ratswerk.model.WorkState REJECTED
intf org.eclipse.emf.common.util.Enumerator
meth public int getValue()
meth public java.lang.String getLiteral()
meth public java.lang.String getName()
meth public java.lang.String toString()
meth public static org.ratswerk.model.WorkState get(int)
meth public static org.ratswerk.model.WorkState get(java.lang.String)
meth public static org.ratswerk.model.WorkState getByName(java.lang.String)
meth public static org.ratswerk.model.WorkState valueOf(java.lang.String)
meth public static org.ratswerk.model.WorkState[] values()
supr java.lang.Enum<org.ratswerk.model.WorkState>
hfds VALUES_ARRAY,literal,name,value

CLSS public final org.ratswerk.model.persistence.AdministrationFiles
cons public init(java.nio.file.Path)
meth public java.nio.file.Path folder()
meth public java.util.List<java.nio.file.Path> acceptDisk() throws org.ratswerk.model.persistence.FaultException
meth public java.util.List<java.nio.file.Path> changedOnDisk() throws org.ratswerk.model.persistence.FaultException
meth public java.util.List<java.nio.file.Path> save(java.util.List<? extends org.ratswerk.model.FileRoot>,boolean) throws org.ratswerk.model.persistence.FaultException
meth public java.util.List<org.ratswerk.model.FileRoot> load(java.util.function.Consumer<java.nio.file.Path>,java.lang.Runnable) throws org.ratswerk.model.persistence.FaultException
meth public java.util.List<org.ratswerk.model.persistence.Fault> warnings()
meth public java.util.Map<java.nio.file.Path,byte[]> contents(java.util.List<? extends org.ratswerk.model.FileRoot>) throws org.ratswerk.model.persistence.FaultException
meth public java.util.Map<java.nio.file.Path,java.lang.String> hashes()
meth public java.util.Map<java.nio.file.Path,org.ratswerk.model.FileRoot> roots()
meth public static boolean exist(java.nio.file.Path)
meth public static java.util.List<java.nio.file.Path> list(java.nio.file.Path) throws java.io.IOException
supr java.lang.Object
hfds LOAD_ATTEMPTS,LOCK_MILLIS,TEXTS,disk,folder,older,resources,roots,states,warnings
hcls State

CLSS public final org.ratswerk.model.persistence.Fault
cons public init(java.lang.String,int,int,java.lang.String)
meth public final boolean equals(java.lang.Object)
meth public final int hashCode()
meth public int column()
meth public int line()
meth public java.lang.String file()
meth public java.lang.String message()
meth public java.lang.String toString()
meth public static org.ratswerk.model.persistence.Fault of(java.lang.String)
supr java.lang.Record
hfds column,file,line,message

CLSS public final org.ratswerk.model.persistence.FaultException
cons public init(java.util.List<org.ratswerk.model.persistence.Fault>)
cons public init(org.ratswerk.model.persistence.Fault,java.lang.Throwable)
meth public java.util.List<org.ratswerk.model.persistence.Fault> faults()
supr java.lang.Exception
hfds faults,serialVersionUID

CLSS public final org.ratswerk.model.persistence.FileFormat
fld public final static int VERSION = 1
fld public final static java.lang.String EXTENSION = ".ratswerk"
supr java.lang.Object

CLSS public final org.ratswerk.model.persistence.Missing
meth public static boolean is(org.eclipse.emf.ecore.EObject)
meth public static org.ratswerk.model.Element create(org.eclipse.emf.ecore.EClass,java.lang.String)
supr java.lang.Object

CLSS public final org.ratswerk.model.text.Labels
meth public static java.lang.String of(java.util.Locale,org.eclipse.emf.common.util.Enumerator)
meth public static java.lang.String of(java.util.Locale,org.eclipse.emf.ecore.EStructuralFeature)
meth public static java.lang.String of(org.eclipse.emf.common.util.Enumerator)
meth public static java.lang.String of(org.eclipse.emf.ecore.EClass)
meth public static java.lang.String of(org.eclipse.emf.ecore.EObject)
meth public static java.lang.String of(org.eclipse.emf.ecore.EStructuralFeature)
meth public static java.lang.String printable(java.lang.String)
meth public static java.lang.String title(org.ratswerk.model.Element)
supr java.lang.Object
hfds LONGEST,NO_FALLBACK

CLSS public final org.ratswerk.model.text.Texts
meth public !varargs java.lang.String get(java.lang.String,java.lang.Object[])
meth public !varargs java.lang.String get(java.util.Locale,java.lang.String,java.lang.Object[])
meth public boolean has(java.lang.String)
meth public static org.ratswerk.model.text.Texts of(java.lang.Class<?>)
supr java.lang.Object
hfds NO_FALLBACK,READ,owner
hcls Pattern

CLSS public org.ratswerk.model.util.ModelAdapterFactory
cons public init()
fld protected org.ratswerk.model.util.ModelSwitch<org.eclipse.emf.common.notify.Adapter> modelSwitch
fld protected static org.ratswerk.model.ModelPackage modelPackage
meth public boolean isFactoryForType(java.lang.Object)
meth public org.eclipse.emf.common.notify.Adapter createAdapter(org.eclipse.emf.common.notify.Notifier)
meth public org.eclipse.emf.common.notify.Adapter createAdministrationAdapter()
meth public org.eclipse.emf.common.notify.Adapter createAlarmStepAdapter()
meth public org.eclipse.emf.common.notify.Adapter createAspectEvidenceAdapter()
meth public org.eclipse.emf.common.notify.Adapter createBusinessImpactAdapter()
meth public org.eclipse.emf.common.notify.Adapter createCatalogueEntryAdapter()
meth public org.eclipse.emf.common.notify.Adapter createCatalogueMappingAdapter()
meth public org.eclipse.emf.common.notify.Adapter createChangeEntryAdapter()
meth public org.eclipse.emf.common.notify.Adapter createColumnConditionAdapter()
meth public org.eclipse.emf.common.notify.Adapter createColumnMappingAdapter()
meth public org.eclipse.emf.common.notify.Adapter createCommunicationEntryAdapter()
meth public org.eclipse.emf.common.notify.Adapter createComponentAdapter()
meth public org.eclipse.emf.common.notify.Adapter createContactAdapter()
meth public org.eclipse.emf.common.notify.Adapter createContinuityRegisterAdapter()
meth public org.eclipse.emf.common.notify.Adapter createCriticalPeriodAdapter()
meth public org.eclipse.emf.common.notify.Adapter createDamageCategoryAdapter()
meth public org.eclipse.emf.common.notify.Adapter createDamageLevelAdapter()
meth public org.eclipse.emf.common.notify.Adapter createDependableAdapter()
meth public org.eclipse.emf.common.notify.Adapter createDependencyAdapter()
meth public org.eclipse.emf.common.notify.Adapter createDistributionCopyAdapter()
meth public org.eclipse.emf.common.notify.Adapter createDocumentControlAdapter()
meth public org.eclipse.emf.common.notify.Adapter createDocumentReviewAdapter()
meth public org.eclipse.emf.common.notify.Adapter createDuplicateDecisionAdapter()
meth public org.eclipse.emf.common.notify.Adapter createEObjectAdapter()
meth public org.eclipse.emf.common.notify.Adapter createEditionAdapter()
meth public org.eclipse.emf.common.notify.Adapter createEditionFactAdapter()
meth public org.eclipse.emf.common.notify.Adapter createEditionFileAdapter()
meth public org.eclipse.emf.common.notify.Adapter createEditionPartAdapter()
meth public org.eclipse.emf.common.notify.Adapter createElementAdapter()
meth public org.eclipse.emf.common.notify.Adapter createEmergencyPlanAdapter()
meth public org.eclipse.emf.common.notify.Adapter createExerciseAdapter()
meth public org.eclipse.emf.common.notify.Adapter createExistingRuleAdapter()
meth public org.eclipse.emf.common.notify.Adapter createFailureScenarioAdapter()
meth public org.eclipse.emf.common.notify.Adapter createFileRootAdapter()
meth public org.eclipse.emf.common.notify.Adapter createFindingAdapter()
meth public org.eclipse.emf.common.notify.Adapter createITSystemAdapter()
meth public org.eclipse.emf.common.notify.Adapter createImmediateMeasureAdapter()
meth public org.eclipse.emf.common.notify.Adapter createImpactRatingAdapter()
meth public org.eclipse.emf.common.notify.Adapter createImportMappingAdapter()
meth public org.eclipse.emf.common.notify.Adapter createInformationObjectAdapter()
meth public org.eclipse.emf.common.notify.Adapter createLandscapeAdapter()
meth public org.eclipse.emf.common.notify.Adapter createLiveReferenceAdapter()
meth public org.eclipse.emf.common.notify.Adapter createMeasureAdapter()
meth public org.eclipse.emf.common.notify.Adapter createMeasuredRecoveryAdapter()
meth public org.eclipse.emf.common.notify.Adapter createOrganisationalUnitAdapter()
meth public org.eclipse.emf.common.notify.Adapter createPersonAdapter()
meth public org.eclipse.emf.common.notify.Adapter createPlanSectionAdapter()
meth public org.eclipse.emf.common.notify.Adapter createPlanStepAdapter()
meth public org.eclipse.emf.common.notify.Adapter createPriorityWeightAdapter()
meth public org.eclipse.emf.common.notify.Adapter createProcessAdapter()
meth public org.eclipse.emf.common.notify.Adapter createProcessAnalysisAdapter()
meth public org.eclipse.emf.common.notify.Adapter createProcessDependencyAdapter()
meth public org.eclipse.emf.common.notify.Adapter createProcessPriorityAdapter()
meth public org.eclipse.emf.common.notify.Adapter createProcessRegisterAdapter()
meth public org.eclipse.emf.common.notify.Adapter createProfileFieldAdapter()
meth public org.eclipse.emf.common.notify.Adapter createProtocolEntryAdapter()
meth public org.eclipse.emf.common.notify.Adapter createProviderAdapter()
meth public org.eclipse.emf.common.notify.Adapter createQuestionnaireAdapter()
meth public org.eclipse.emf.common.notify.Adapter createRecommendationAdapter()
meth public org.eclipse.emf.common.notify.Adapter createRedundancyGroupAdapter()
meth public org.eclipse.emf.common.notify.Adapter createReferenceCatalogueAdapter()
meth public org.eclipse.emf.common.notify.Adapter createRequirementAdapter()
meth public org.eclipse.emf.common.notify.Adapter createResourceAdapter()
meth public org.eclipse.emf.common.notify.Adapter createResponsibleAdapter()
meth public org.eclipse.emf.common.notify.Adapter createRoleAdapter()
meth public org.eclipse.emf.common.notify.Adapter createRuleSettingAdapter()
meth public org.eclipse.emf.common.notify.Adapter createSavedViewAdapter()
meth public org.eclipse.emf.common.notify.Adapter createSettingsAdapter()
meth public org.eclipse.emf.common.notify.Adapter createSiteAdapter()
meth public org.eclipse.emf.common.notify.Adapter createStaffGroupAdapter()
meth public org.eclipse.emf.common.notify.Adapter createSurveyAdapter()
meth public org.eclipse.emf.common.notify.Adapter createSurveyAnswerAdapter()
meth public org.eclipse.emf.common.notify.Adapter createSurveyReturnAdapter()
meth public org.eclipse.emf.common.notify.Adapter createSystemInterfaceAdapter()
supr org.eclipse.emf.common.notify.impl.AdapterFactoryImpl

CLSS public org.ratswerk.model.util.ModelSwitch<%0 extends java.lang.Object>
cons public init()
fld protected static org.ratswerk.model.ModelPackage modelPackage
meth protected boolean isSwitchFor(org.eclipse.emf.ecore.EPackage)
meth protected {org.ratswerk.model.util.ModelSwitch%0} doSwitch(int,org.eclipse.emf.ecore.EObject)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseAdministration(org.ratswerk.model.Administration)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseAlarmStep(org.ratswerk.model.AlarmStep)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseAspectEvidence(org.ratswerk.model.AspectEvidence)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseBusinessImpact(org.ratswerk.model.BusinessImpact)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseCatalogueEntry(org.ratswerk.model.CatalogueEntry)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseCatalogueMapping(org.ratswerk.model.CatalogueMapping)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseChangeEntry(org.ratswerk.model.ChangeEntry)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseColumnCondition(org.ratswerk.model.ColumnCondition)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseColumnMapping(org.ratswerk.model.ColumnMapping)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseCommunicationEntry(org.ratswerk.model.CommunicationEntry)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseComponent(org.ratswerk.model.Component)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseContact(org.ratswerk.model.Contact)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseContinuityRegister(org.ratswerk.model.ContinuityRegister)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseCriticalPeriod(org.ratswerk.model.CriticalPeriod)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseDamageCategory(org.ratswerk.model.DamageCategory)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseDamageLevel(org.ratswerk.model.DamageLevel)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseDependable(org.ratswerk.model.Dependable)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseDependency(org.ratswerk.model.Dependency)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseDistributionCopy(org.ratswerk.model.DistributionCopy)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseDocumentControl(org.ratswerk.model.DocumentControl)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseDocumentReview(org.ratswerk.model.DocumentReview)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseDuplicateDecision(org.ratswerk.model.DuplicateDecision)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseEdition(org.ratswerk.model.Edition)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseEditionFact(org.ratswerk.model.EditionFact)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseEditionFile(org.ratswerk.model.EditionFile)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseEditionPart(org.ratswerk.model.EditionPart)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseElement(org.ratswerk.model.Element)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseEmergencyPlan(org.ratswerk.model.EmergencyPlan)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseExercise(org.ratswerk.model.Exercise)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseExistingRule(org.ratswerk.model.ExistingRule)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseFailureScenario(org.ratswerk.model.FailureScenario)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseFileRoot(org.ratswerk.model.FileRoot)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseFinding(org.ratswerk.model.Finding)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseITSystem(org.ratswerk.model.ITSystem)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseImmediateMeasure(org.ratswerk.model.ImmediateMeasure)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseImpactRating(org.ratswerk.model.ImpactRating)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseImportMapping(org.ratswerk.model.ImportMapping)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseInformationObject(org.ratswerk.model.InformationObject)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseLandscape(org.ratswerk.model.Landscape)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseLiveReference(org.ratswerk.model.LiveReference)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseMeasure(org.ratswerk.model.Measure)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseMeasuredRecovery(org.ratswerk.model.MeasuredRecovery)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseOrganisationalUnit(org.ratswerk.model.OrganisationalUnit)
meth public {org.ratswerk.model.util.ModelSwitch%0} casePerson(org.ratswerk.model.Person)
meth public {org.ratswerk.model.util.ModelSwitch%0} casePlanSection(org.ratswerk.model.PlanSection)
meth public {org.ratswerk.model.util.ModelSwitch%0} casePlanStep(org.ratswerk.model.PlanStep)
meth public {org.ratswerk.model.util.ModelSwitch%0} casePriorityWeight(org.ratswerk.model.PriorityWeight)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseProcess(org.ratswerk.model.Process)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseProcessAnalysis(org.ratswerk.model.ProcessAnalysis)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseProcessDependency(org.ratswerk.model.ProcessDependency)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseProcessPriority(org.ratswerk.model.ProcessPriority)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseProcessRegister(org.ratswerk.model.ProcessRegister)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseProfileField(org.ratswerk.model.ProfileField)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseProtocolEntry(org.ratswerk.model.ProtocolEntry)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseProvider(org.ratswerk.model.Provider)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseQuestionnaire(org.ratswerk.model.Questionnaire)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseRecommendation(org.ratswerk.model.Recommendation)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseRedundancyGroup(org.ratswerk.model.RedundancyGroup)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseReferenceCatalogue(org.ratswerk.model.ReferenceCatalogue)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseRequirement(org.ratswerk.model.Requirement)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseResource(org.ratswerk.model.Resource)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseResponsible(org.ratswerk.model.Responsible)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseRole(org.ratswerk.model.Role)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseRuleSetting(org.ratswerk.model.RuleSetting)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseSavedView(org.ratswerk.model.SavedView)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseSettings(org.ratswerk.model.Settings)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseSite(org.ratswerk.model.Site)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseStaffGroup(org.ratswerk.model.StaffGroup)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseSurvey(org.ratswerk.model.Survey)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseSurveyAnswer(org.ratswerk.model.SurveyAnswer)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseSurveyReturn(org.ratswerk.model.SurveyReturn)
meth public {org.ratswerk.model.util.ModelSwitch%0} caseSystemInterface(org.ratswerk.model.SystemInterface)
meth public {org.ratswerk.model.util.ModelSwitch%0} defaultCase(org.eclipse.emf.ecore.EObject)
supr org.eclipse.emf.ecore.util.Switch<{org.ratswerk.model.util.ModelSwitch%0}>

